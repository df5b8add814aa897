import { readPackage } from '../../src/formats/ooxml/package.ts';

/** What a workbook has beside its cells, and how each of it is found: in which parts, and as what. */
const THINGS: readonly (readonly [name: string, part: RegExp, element: RegExp])[] = [
  ['charts', /charts\/chart\d*\.xml$/, /<(?:\w+:)?chartSpace\b/g],
  ['pictures', /drawings\/drawing\d*\.xml$/, /<(?:\w+:)?pic\b/g],
  ['validations', /worksheets\/sheet\d*\.xml$/, /<(?:\w+:)?dataValidation\b/g],
  ['conditional formats', /worksheets\/sheet\d*\.xml$/, /<(?:\w+:)?cfRule\b/g],
  ['protection', /worksheets\/sheet\d*\.xml$/, /<(?:\w+:)?sheetProtection\b/g],
  ['frozen panes', /worksheets\/sheet\d*\.xml$/, /<(?:\w+:)?pane\b/g],
  ['page set-up', /worksheets\/sheet\d*\.xml$/, /<(?:\w+:)?pageSetup\b/g],
  ['styles', /styles\.xml$/, /<(?:\w+:)?border\b/g],
  ['names', /workbook\.xml$/, /<(?:\w+:)?definedName\b/g],
  ['formulas', /worksheets\/sheet\d*\.xml$/, /<(?:\w+:)?f\b/g],
];

/** What a filled workbook has less of than its template. */
export function lostFrom(template: Uint8Array, filled: Uint8Array): readonly string[] {
  const before = countsOf(template);
  const after = countsOf(filled);
  return THINGS.flatMap(([name], index) => ((after[index] ?? 0) < (before[index] ?? 0) ? [name] : []));
}

function countsOf(file: Uint8Array): readonly number[] {
  const opened = readPackage(file);
  return THINGS.map(([, part, element]) => {
    const texts = opened.names
      .filter(name => part.test(name))
      .map(name => Buffer.from(opened.part(name) ?? []).toString('utf8'));
    return texts.reduce((sum, text) => sum + (text.match(element)?.length ?? 0), 0);
  });
}
