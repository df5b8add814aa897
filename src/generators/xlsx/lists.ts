import { address } from '../../formats/xlsx/address.ts';
import type { Sheet } from '../../formats/xlsx/workbook.ts';
import type { Comparison } from '../../model/comparison.ts';
import { type Drafting, printSetup, SheetDraft } from './draft.ts';

/** The defined names of the lists that inputs choose from. */
export interface ListNames {
  readonly alternatives: string;
  readonly yesNo: string;
  readonly feasible: string;
  readonly method: string;
  readonly planForm: string;
}

export function listNames({ prefix }: Comparison): ListNames {
  return {
    alternatives: `${prefix}_lijst_mogelijkheden`,
    yesNo: `${prefix}_lijst_ja_nee`,
    feasible: `${prefix}_lijst_haalbaar`,
    method: `${prefix}_lijst_methode`,
    planForm: `${prefix}_lijst_opbouw`,
  };
}

/** The hidden sheet with what inputs choose from. */
export function listSheet(drafting: Drafting): Sheet {
  const { comparison, lists, look } = drafting;
  const { rows, inputs, defaults } = comparison;
  const sheet = new SheetDraft(comparison.texts.general.tab, drafting);
  const [row] = rows;
  if (!row) throw new Error('A comparison has no rows.');
  const labels = (field: { readonly spec: { readonly options: readonly { readonly label: string }[] } }) =>
    field.spec.options.map(({ label }) => label);
  const columns: readonly (readonly [string, readonly string[]])[] = [
    [
      lists.alternatives,
      rows.flatMap(({ name }) => (defaults[name.name] ? [String(defaults[name.name])] : [])),
    ],
    [lists.yesNo, labels(row.inputs.take_along)],
    [lists.feasible, labels(row.inputs.feasible)],
    [lists.method, labels(inputs.method)],
    [lists.planForm, labels(inputs.plan_form)],
  ];
  for (const [index, [name, values]] of columns.entries()) {
    const column = index + 1;
    for (const [at, value] of values.entries()) {
      sheet.text({ row: at + 1, column }, value, look.styles.text);
    }
    sheet.nameRange(name, sheet.range(1, column, values.length, column));
  }
  const longest = Math.max(...columns.map(([, values]) => values.length));
  return sheet.finish({
    isHidden: true,
    columns: columns.map(() => 30),
    print: printSetup(drafting, {
      orientation: 'portrait',
      area: sheet.range(1, 1, longest, columns.length),
    }),
  });
}

/** `"nee"`: a text as formulas write it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `B4:B15`, on the same sheet. */
export function span(top: number, left: number, bottom: number, right: number = left): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}
