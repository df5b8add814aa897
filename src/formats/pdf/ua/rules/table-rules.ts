import type { UaDocument } from '../model/document.ts';
import { pathOf, type StructureElement } from '../model/structure-tree.ts';
import type { TableVerdict } from '../model/table-grid.ts';
import type { UaFinding } from '../report.ts';
import type { UaRule } from './rule.ts';
import { quoted } from './shown.ts';

/** The parts of 7.2 about the grid of a table, and 7.5 about its headers. */
export const tableRules: readonly UaRule[] = [
  tableRule('7.2', 15, 'No cells of a table overlap.', (_, { overlapping }, pdf) =>
    overlapping.map(cell => ({
      message: 'The cell covers a place that another cell holds.',
      ...pdf.at(cell),
    })),
  ),
  tableRule('7.2', 41, 'The columns of a table have equally many rows.', (table, { columnPastEnd }, pdf) =>
    columnPastEnd === undefined
      ? []
      : [{ message: `A row span in column ${columnPastEnd + 1} runs past the last row.`, ...pdf.at(table) }],
  ),
  tableRule('7.2', 42, 'No row of a table has more columns than the first.', (table, { unevenRow }, pdf) =>
    unevenRow === undefined || unevenRow.width !== undefined
      ? []
      : [{ message: `Row ${unevenRow.row + 1} has more columns than the first.`, ...pdf.at(table) }],
  ),
  tableRule('7.2', 43, 'No row of a table has fewer columns than the first.', (table, { unevenRow }, pdf) =>
    unevenRow?.width === undefined
      ? []
      : [
          {
            message: `Row ${unevenRow.row + 1} has ${unevenRow.width} columns, fewer than the first.`,
            ...pdf.at(table),
          },
        ],
  ),
  tableRule('7.5', 1, 'Each data cell has a header that can be found.', (_, { headless }, pdf) =>
    headless
      .filter(({ unknownHeaders }) => !unknownHeaders.some(isNamed))
      .map(({ cell }) => ({
        message:
          'No header can be found for the cell: no Headers, and no TH with a Scope in its row or column.',
        ...pdf.at(cell),
      })),
  ),
  tableRule('7.5', 2, 'The headers that a data cell names are there.', (_, { headless }, pdf) =>
    headless
      .filter(({ unknownHeaders }) => unknownHeaders.some(isNamed))
      .map(({ cell, unknownHeaders }) => ({
        message: `The cell names headers that no TH has as its ID: ${namesOf(unknownHeaders)}.`,
        ...pdf.at(cell),
      })),
  ),
];

const isNamed = (id: string): boolean => id !== '';

/** As many as say which headers are meant. */
const namesOf = (ids: readonly string[]): string =>
  [...ids.slice(0, 5).map(quoted), ...(ids.length > 5 ? ['…'] : [])].join(', ');

type Judge = (table: StructureElement, verdict: TableVerdict, pdf: UaDocument) => UaFinding[];

function tableRule(clause: string, test: number, description: string, judge: Judge): UaRule {
  return {
    clause,
    test,
    description,
    check: pdf => [...pdf.tables].flatMap(([table, verdict]) => judge(table, verdict, pdf)),
    undecided: function* (pdf) {
      for (const [table, { isTooLarge }] of pdf.tables)
        if (isTooLarge) yield `The table at ${pathOf(table)} has more places for cells than can be checked.`;
    },
  };
}
