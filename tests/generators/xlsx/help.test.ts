import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../../src/brand/load-brand.ts';
import { draftWorkbook } from '../../../src/generators/xlsx/draft-workbook.ts';
import { PICTURES } from '../../support/comparison/filled-workbook.ts';
import { shippedComparison } from '../../support/comparison/shapes.ts';
import { diskHost } from '../../support/disk-host.ts';
import { must } from '../../support/must.ts';

const comparison = shippedComparison();
const { sheets } = draftWorkbook(comparison, must(loadBrand(diskHost, 'naast')), PICTURES);
const help = sheets.find(({ name }) => name === comparison.texts.help.tab);
const texts = (help?.cells ?? []).flatMap(({ content }) => (content.type === 'value' ? [content.value] : []));

describe('the sheet with help', () => {
  it('says every point in order, each after its title', () => {
    const points = comparison.help.flatMap(({ title, text }) => [title, text]);
    expect(texts.slice(2, 2 + points.length)).toEqual(points);
  });

  it('ends with what each method makes of the same points', () => {
    const [winWin, together, balance] = comparison.inputs.method.spec.options;
    const { method_win_win, method_samen, method_evenwicht } = comparison.texts.help;
    expect(texts.slice(-6)).toEqual([
      winWin?.label,
      method_win_win,
      together?.label,
      method_samen,
      balance?.label,
      method_evenwicht,
    ]);
  });

  it('is right about them', () => {
    const { methods, method_win_win, method_samen, method_evenwicht } = comparison.texts.help;
    const said = [methods, method_win_win, method_samen, method_evenwicht].map(
      text => /\d+(,\d+)?(?=\D*$)/.exec(text)?.[0],
    );
    // 2 is the lower of 5 and 2, 3.5 their mean, 3.16 the root of 10.
    expect(said).toEqual(['2', '2', '3,5', '3,16']);
  });
});
