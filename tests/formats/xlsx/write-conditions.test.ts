import { describe, expect, it } from 'vitest';
import { ConditionLooks, conditionParts } from '../../../src/formats/xlsx/package/conditions.ts';
import type { Condition, ConditionLook } from '../../../src/formats/xlsx/workbook.ts';

const range = { sheet: 'Blad', top: 2, left: 3, bottom: 9, right: 3 };
const bar: Condition = { range, rule: { type: 'dataBar', min: 0, max: 5, colour: 'AABBCC' } };
const when = (look: ConditionLook): Condition => ({
  range,
  rule: { type: 'expression', formula: '$C2<"b"', look },
});

const looksOf = (...looks: readonly ConditionLook[]): string => {
  const known = new ConditionLooks();
  conditionParts('Blad', looks.map(when), known);
  return known.xml();
};
const formatsOf = (...conditions: readonly Condition[]): string =>
  conditionParts('Blad', conditions, new ConditionLooks()).formats;

describe('conditional formats', () => {
  it('come in the order in which they count', () => {
    expect(formatsOf(when({ bold: true }), bar).match(/ priority="\d"/g)).toEqual([
      ' priority="1"',
      ' priority="2"',
    ]);
  });

  it('name their look by its number', () => {
    expect(
      formatsOf(when({ bold: true }), when({ strike: true }), when({ bold: true })).match(/dxfId="\d"/g),
    ).toEqual(['dxfId="0"', 'dxfId="1"', 'dxfId="0"']);
  });

  it('have their formula escaped', () => {
    expect(formatsOf(when({}))).toContain('<formula>$C2&lt;&quot;b&quot;</formula>');
  });

  it('colour by points and the colours there', () => {
    const points = [
      { at: 1, colour: 'AA0000' },
      { at: 5, colour: '00AA00' },
    ];
    expect(formatsOf({ range, rule: { type: 'colourScale', points } })).toContain(
      '<colorScale><cfvo type="num" val="1"/><cfvo type="num" val="5"/>' +
        '<color rgb="FFAA0000"/><color rgb="FF00AA00"/></colorScale>',
    );
  });
});

describe('looks', () => {
  it('are none at all when there are no conditions', () => {
    expect(looksOf()).toBe('<dxfs count="0"></dxfs>');
  });

  it('that are equal are one', () => {
    expect(looksOf({ bold: true }, { bold: true })).toBe(
      '<dxfs count="1"><dxf><font><b val="1"/></font></dxf></dxfs>',
    );
  });

  it('have their parts in the order of the standard', () => {
    const look = { border: 'AA0000', fill: 'BB0000', format: '0"!"', strike: true, colour: 'CC0000' };
    expect(looksOf(look)).toMatch(
      /<dxf><font><strike val="1"\/><color .*?<\/font><numFmt .*?0&quot;!&quot;.*?<fill>.*?<bgColor .*?<border>.*?<\/border><\/dxf>/,
    );
  });

  it('have number formats with numbers of their own', () => {
    const numbers = looksOf({ format: '0' }, { format: '0.0' }).match(/numFmtId="\d+"/g) ?? [];
    expect(new Set(numbers).size).toBe(2);
  });
});

describe('a data bar', () => {
  it('is described twice under one number', () => {
    const { formats, extension } = conditionParts('Blad', [bar], new ConditionLooks());
    const [, id = 'none'] = /<x14:id>([^<]*)/.exec(formats) ?? [];
    expect(id).toMatch(/^\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\}$/);
    expect(extension).toContain(`<x14:cfRule type="dataBar" id="${id}">`);
  });

  it('has another number on another sheet', () => {
    const here = conditionParts('Blad', [bar], new ConditionLooks()).extension;
    expect(conditionParts('Ander blad', [bar], new ConditionLooks()).extension).not.toBe(here);
  });

  it('is full from end to end, in one colour with a line around', () => {
    expect(conditionParts('Blad', [bar], new ConditionLooks()).extension).toContain(
      '<x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" ',
    );
  });

  it('needs no extension when there is none', () => {
    expect(conditionParts('Blad', [when({})], new ConditionLooks()).extension).toBe('');
  });
});
