import { beforeAll, describe, expect, it } from 'vitest';
import { planBuild } from '../../../src/build/plan.ts';
import { typeOf, walkStructure } from '../../../src/formats/pdf/structure-tree.ts';
import { ENGINES } from '../../support/built.ts';
import { overlayHost } from '../../support/overlay-host.ts';
import { at, must, textAt } from './support.ts';
import { attribute, ofType, type TaggedFile, taggedPlan } from './tag-support.ts';

const [plan] = must(planBuild(overlayHost('all-kinds'), { brands: ['naast'], formats: ['pdf'] }));

describe.each(ENGINES)('with the %s engine', name => {
  let file: TaggedFile;
  beforeAll(async () => {
    file = await taggedPlan(plan, { engineName: name });
  });

  /** Rows of tables that hold a form field. */
  const rows = () =>
    ofType(file, 'TR').filter(row => [...walkStructure(row)].some(inner => typeOf(inner) === 'Form'));

  it('a row of fields begins with its header, the others are cells', () => {
    expect(rows().map(row => row.children.map(typeOf))).toEqual([
      ['TH', 'TD'],
      ['TH', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
    ]);
  });

  it('that header is one of a row', () => {
    const scopes = rows().map(({ children: [first] }) => first && attribute(file, first, 'Scope'));
    expect(scopes).toEqual(['/Row', '/Row', '/Row', '/Row']);
  });

  it('a row that shows only its number is called by its name', () => {
    const names = rows().map(({ children: [first] }) => first && textAt(first.dict, 'ActualText'));
    expect(names).toEqual([undefined, undefined, 'Stap 1', 'Stap 2']);
  });

  it('no cell lists headers that the row has by now', () => {
    const cells = rows().flatMap(row => row.children);
    expect(cells.filter(({ dict }) => /Headers/.test(at(dict, 'A') ?? ''))).toEqual([]);
  });

  it('column heads stay headers of their column', () => {
    const heads = ofType(file, 'THead').flatMap(head => head.children.flatMap(row => row.children));
    expect(new Set(heads.map(head => `${typeOf(head)} ${attribute(file, head, 'Scope')}`))).toEqual(
      new Set(['TH /Column']),
    );
  });
});
