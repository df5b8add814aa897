import { CONTENT_TYPES, inFileOrder, packPart } from '../ooxml/package.ts';
import { relationsOf } from '../ooxml/relations.ts';
import { UnreadableFile } from '../ooxml/unreadable-file.ts';
import type { ZipEntry } from '../ooxml/zip.ts';
import type { CellRef, CellValue } from './cell-value.ts';
import { calculatedOnLoad } from './cells/calculated-on-load.ts';
import { cellNames } from './cells/cell-names.ts';
import { heldAs } from './cells/cell-xml.ts';
import { type PartTexts, startFile } from './cells/started-file.ts';
import { type Changes, type ChartChange, readTemplate, type Template } from './cells/template.ts';
import type { Site } from './cells/template-sites.ts';
import type { NamedCell } from './named-cell.ts';
import { type OpenWorkbook, openWorkbook, textOfPart } from './open-workbook.ts';

/** A workbook, prepared so that filling it costs little more than calculating and deflating what changes. */
export interface CompiledWorkbook {
  /** Whether a name leads to a cell that can be filled: one without a formula. Case doesn't count. */
  has(name: string): boolean;
  /** Where a name leads; undefined when it leads to no cell, or to several. */
  cellOf(name: string): CellRef | undefined;
  /** Whether days are counted from 1 January 1904. */
  readonly date1904: boolean;
  /**
   * Why results can't be calculated, in words for people; null when they can. Results stay as they are then, and Excel
   * calculates them when it opens the file.
   */
  readonly notCalculated: string | null;
  /**
   * The workbook with these cells filled: equal bytes for equal cells. Other cells stay as they are.
   * @throws Error when a name leads to no cell or to a formula, is given twice, or a number isn't finite: our mistake
   */
  fill(cells: readonly NamedCell[], options?: FillOptions): Uint8Array;
}

export interface FillOptions {
  /** Whether results of formulas, and what charts keep of cells, follow what is filled in: unless this is false. */
  readonly recalculate?: boolean;
}

/**
 * Prepares a workbook: an `.xlsx` or `.xltx`, which may come from anywhere.
 * @param options `level`: of deflate, 1 to 9
 * @throws UnreadableFile when it isn't one, is damaged, locked or hostile, holds macros, or is signed digitally
 */
export function compileWorkbook(
  bytes: Uint8Array,
  { level = 9 }: { readonly level?: number } = {},
): CompiledWorkbook {
  const workbook = openWorkbook(bytes);
  refuseSpecial(workbook);
  const names = cellNames(workbook);
  const template = readTemplate(
    workbook,
    [...names.values()].map(({ cell }) => cell),
    level,
  );
  const inputs = new Map([...names].map(([key, name]) => [key, template.siteAt(name.cell)] as const));
  const write = startFile(sameEntries(workbook, template), template.parts);
  return {
    cellOf: name => names.get(name.toLowerCase())?.cell,
    has: name => inputs.get(name.toLowerCase())?.isFormula === false,
    date1904: workbook.date1904,
    notCalculated: template.notCalculated,
    fill(cells, { recalculate = true } = {}) {
      const given = givenInputs(cells, inputs);
      const changed = recalculate ? [...given, ...template.resultsOf(given)] : given;
      const charts = recalculate ? template.chartsOf(changed) : [];
      return write(textsByPart(changed, charts));
    },
  };
}

function textsByPart(changes: Changes, charts: readonly ChartChange[]): PartTexts {
  const parts: (string | undefined)[][] = [];
  const put = (part: number, slot: number, texts: readonly string[]): void => {
    const own = parts[part] ?? [];
    parts[part] = own;
    for (const [index, text] of texts.entries()) own[slot + index] = text;
  };
  for (const [{ part, slot, texts }, value] of changes) put(part, slot, texts(value));
  for (const { part, slot, xml } of charts) put(part, slot, [xml]);
  return parts;
}

function refuseSpecial({ file, mainType }: OpenWorkbook): void {
  if (/macroEnabled|addin/i.test(mainType)) {
    throw new UnreadableFile('the file holds macros: save it as .xlsx');
  }
  if (relationsOf(file, '').some(({ type }) => type === 'origin')) {
    throw new UnreadableFile('the file is signed digitally, and filling it would break that');
  }
}

/** What is filled in that isn't there already. */
function givenInputs(cells: readonly NamedCell[], inputs: ReadonlyMap<string, Site | undefined>): Changes {
  const given = new Map<Site, CellValue>();
  for (const { name, value } of cells) {
    const key = name.toLowerCase();
    const site = inputs.get(key);
    if (!inputs.has(key)) throw new Error(`no cell is named ${name}`);
    if (!site || site.isFormula) throw new Error(`the cell named ${name} holds a formula`);
    if (given.has(site)) throw new Error(`the cell named ${name} is given twice`);
    given.set(site, heldAs(value));
  }
  return [...given].filter(([{ base }, value]) => value !== base);
}

/** The parts that are the same in every file. */
function sameEntries(workbook: OpenWorkbook, { parts }: Template): readonly ZipEntry[] {
  const { file, main } = workbook;
  const changing = new Set(parts.map(({ asIs }) => asIs.name));
  const changed = new Map<string, string>();
  const wished = calculatedOnLoad(workbook);
  if (wished !== main.text) changed.set(main.name, wished);
  const types = textOfPart(file, CONTENT_TYPES);
  if (types.includes(TEMPLATE_TYPE))
    changed.set(CONTENT_TYPES, types.replaceAll(TEMPLATE_TYPE, WORKBOOK_TYPE));
  const entries = file.names.flatMap(name => {
    const text = changed.get(name);
    const entry = text === undefined ? file.packedPart(name) : packPart(name, Buffer.from(text), 9);
    return entry && !changing.has(name) ? [entry] : [];
  });
  return inFileOrder(entries);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const TEMPLATE_TYPE = `${MAIN}template.main+xml`;
const WORKBOOK_TYPE = `${MAIN}sheet.main+xml`;
