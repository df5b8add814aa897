import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

/** What openpyxl, a reader of others, finds in a workbook. */
export interface SeenWorkbook {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly SeenSheet[];
  /** What defined names stand for, by name. */
  readonly names: Readonly<Record<string, string>>;
}

export interface SeenSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  readonly area: string;
  readonly titleRows: string | null;
  readonly validations: readonly {
    readonly cells: string;
    readonly type: string;
    readonly formula: string;
  }[];
  readonly conditions: readonly string[];
  readonly charts: number;
  readonly pictures: number;
  readonly isProtected: boolean;
  readonly frozen: string | null;
  readonly footer: string | null;
}

const PROGRAM = `
import io, json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
names = book.defined_names
names = {n.name: n.attr_text for n in (names.definedName if hasattr(names, 'definedName') else names.values())}
first = lambda areas: areas if isinstance(areas, str) else ','.join(areas or [])
sheets = [{
    'name': s.title, 'state': s.sheet_state,
    'cells': {c.coordinate: c.value for row in s.iter_rows() for c in row if c.value is not None},
    'area': first(s.print_area), 'titleRows': s.print_title_rows,
    'validations': [{'cells': str(v.sqref), 'type': v.type, 'formula': v.formula1} for v in s.data_validations.dataValidation],
    'conditions': [rule.type for f in s.conditional_formatting for rule in f.rules],
    'charts': len(s._charts), 'pictures': len(s._images), 'isProtected': s.protection.sheet,
    'frozen': s.freeze_panes, 'footer': s.oddFooter.right.text,
} for s in book.worksheets]
print(json.dumps({'title': book.properties.title, 'language': book.properties.language, 'sheets': sheets, 'names': names}, default=str))
`;

/** Debian's own Python has openpyxl (python3-openpyxl); another may come before it on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  program => spawnSync(program, ['-c', 'import openpyxl']).status === 0,
);

const MISSING = 'openpyxl is not installed (package python3-openpyxl)';

/** A `describe` for tests that need openpyxl. Missing, it fails on CI; elsewhere its tests are skipped. */
export function withOpenpyxl(title: string, tests: () => void): void {
  if (python) describe(title, tests);
  else if (process.env.CI) throw new Error(MISSING);
  else describe.skip(`${title} – skipped: ${MISSING}`, tests);
}

/** @throws Error when it can't read the workbook */
export function seenByOpenpyxl(xlsx: Uint8Array): SeenWorkbook {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', PROGRAM], {
    input: xlsx,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
