import { type PDFDocument, PDFNumber } from 'pdf-lib';
import {
  addBranch,
  addKid,
  type Branch,
  branch,
  cell,
  mapRoles,
  text,
  topElement,
} from '../mutation-tools.ts';
import { formToBreak } from '../parts-to-break.ts';
import type { Mutation } from './mutation.ts';

/** A break by adding a subtree that breaks the rule. */
function adding(
  [clause, test]: readonly [string, number],
  rule: string,
  ...branches: readonly (Branch | ((doc: PDFDocument) => Branch))[]
): Mutation {
  return {
    clause,
    test,
    name: rule,
    break: doc => {
      for (const part of branches) addBranch(doc, typeof part === 'function' ? part(doc) : part);
    },
  };
}

const td = branch('TD');
const tr = branch('TR', td);

/** Breaks in types, headings, notes, figures and fields of the structure tree. */
export const structureMutations: readonly Mutation[] = [
  adding(['7.1', 5], 'a type of one’s own is mapped to a standard type', branch('Eigen')),
  {
    clause: '7.1',
    test: 6,
    name: 'no mapping goes in a circle',
    break: doc => {
      mapRoles(doc, { Heen: 'Weer', Weer: 'Heen' });
      addBranch(doc, branch('Heen'));
    },
  },
  {
    clause: '7.1',
    test: 7,
    name: 'no standard type is mapped to another',
    break: doc => {
      mapRoles(doc, { BibEntry: 'Span' });
      addBranch(doc, branch('BibEntry'));
    },
  },
  {
    clause: '7.1',
    test: 12,
    name: 'every element names its parent',
    break: doc => {
      const { context } = doc;
      addKid(doc, topElement(doc).dict, context.register(context.obj({ Type: 'StructElem', S: 'Span' })));
    },
  },
  adding(['7.3', 1], 'a figure has Alt or ActualText', branch('Figure', { Alt: text('') })),
  adding(['7.4.2', 1], 'headings skip no level', branch('H1'), branch('H3')),
  {
    ...adding(['7.4.4', 1], 'a node holds at most one H', branch('Sect', branch('H'), branch('H'))),
    also: ['7.4.4/2', '7.4.4/3'],
  },
  {
    ...adding(['7.4.4', 2], 'H is not used beside numbered headings', branch('H1'), branch('H')),
    also: ['7.4.4/3'],
  },
  {
    ...adding(['7.4.4', 3], 'numbered headings are not used beside H', branch('H1'), branch('H')),
    also: ['7.4.4/2'],
  },
  adding(['7.7', 1], 'a formula has Alt or ActualText', branch('Formula')),
  adding(['7.9', 1], 'a note has an ID', branch('Note')),
  adding(
    ['7.9', 2],
    'the ID of a note is its own',
    ...[1, 2].map(() => branch('Note', { ID: text('noot') })),
  ),
  {
    clause: '7.18.4',
    test: 2,
    name: 'a Form holds one widget and nothing else',
    break: doc => addKid(doc, formToBreak(doc), PDFNumber.of(0)),
  },
];

/** Breaks in what lies in what. */
export const nestingMutations: readonly Mutation[] = [
  adding(['7.2', 3], 'a table holds rows, row groups and captions', branch('Table', branch('P'))),
  adding(['7.2', 4], 'TR lies in a table or row group', tr),
  adding(['7.2', 5], 'THead lies in a table', branch('THead', tr)),
  adding(['7.2', 6], 'TBody lies in a table', branch('TBody', tr)),
  adding(['7.2', 7], 'TFoot lies in a table', branch('TFoot', tr)),
  adding(['7.2', 8], 'TH lies in a row', branch('TH')),
  adding(['7.2', 9], 'TD lies in a row', td),
  adding(['7.2', 10], 'a row holds cells', branch('Table', branch('TR', branch('P')))),
  adding(
    ['7.2', 11],
    'a table has one THead at most',
    branch('Table', branch('THead', tr), branch('THead', tr), branch('TBody', tr)),
  ),
  adding(
    ['7.2', 12],
    'a table has one TFoot at most',
    branch('Table', branch('TBody', tr), branch('TFoot', tr), branch('TFoot', tr)),
  ),
  adding(['7.2', 13], 'a table with a TFoot has a TBody', branch('Table', tr, branch('TFoot', tr))),
  adding(['7.2', 14], 'a table with a THead has a TBody', branch('Table', branch('THead', tr), tr)),
  adding(['7.2', 16], 'a caption is first or last in its table', branch('Table', tr, branch('Caption'), tr)),
  adding(['7.2', 17], 'LI lies in a list', branch('LI', branch('LBody'))),
  adding(['7.2', 18], 'LBody lies in an item', branch('LBody')),
  adding(['7.2', 19], 'a list holds items, lists and a caption', branch('L', branch('P'))),
  adding(['7.2', 20], 'an item holds Lbl and LBody', branch('L', branch('LI', branch('P')))),
  adding(['7.2', 26], 'TOCI lies in a table of contents', branch('TOCI')),
  adding(['7.2', 27], 'a table of contents holds TOCI, TOC and a caption', branch('TOC', branch('P'))),
  adding(
    ['7.2', 28],
    'the caption of a table of contents comes first',
    branch('TOC', branch('TOCI'), branch('Caption')),
  ),
  adding(['7.2', 36], 'THead holds rows', branch('Table', branch('THead', branch('P')), branch('TBody', tr))),
  adding(['7.2', 37], 'TBody holds rows', branch('Table', branch('TBody', branch('P')))),
  adding(['7.2', 38], 'TFoot holds rows', branch('Table', branch('TBody', tr), branch('TFoot', branch('P')))),
  adding(
    ['7.2', 39],
    'a table has one caption at most',
    branch('Table', branch('Caption'), tr, branch('Caption')),
  ),
  adding(
    ['7.2', 40],
    'the caption of a list comes first',
    branch('L', branch('LI', branch('LBody')), branch('Caption')),
  ),
];

/** Breaks in the grid and headers of tables. */
export const tableMutations: readonly Mutation[] = [
  adding(['7.2', 15], 'no cells overlap', doc => {
    const high = branch('TD', cell(doc, { RowSpan: PDFNumber.of(2) }));
    const wide = branch('TD', cell(doc, { ColSpan: PDFNumber.of(2) }));
    return branch('Table', branch('TR', td, high), branch('TR', wide));
  }),
  adding(['7.2', 41], 'no row span runs past the last row', doc => {
    const high = branch('TD', cell(doc, { RowSpan: PDFNumber.of(2) }));
    return branch('Table', branch('TR', td, high));
  }),
  adding(['7.2', 42], 'no row has more columns than the first', branch('Table', tr, branch('TR', td, td))),
  adding(['7.2', 43], 'no row has fewer columns than the first', branch('Table', branch('TR', td, td), tr)),
  adding(['7.5', 1], 'a data cell has a header', branch('Table', branch('TR', branch('TH')), tr)),
  adding(['7.5', 2], 'the headers a data cell names are there', doc => {
    const named = branch('TD', cell(doc, { Headers: doc.context.obj([text('nergens')]) }));
    return branch('Table', branch('TR', branch('TH')), branch('TR', named));
  }),
];
