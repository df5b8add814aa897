import { PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cachedFormFonts } from '../../../src/build/form-font-cache.ts';
import { planBuild } from '../../../src/build/plan.ts';
import {
  readStructureTree,
  type StructureElement,
  typeOf,
  walkStructure,
} from '../../../src/formats/pdf/structure-tree.ts';
import { generatePdf } from '../../../src/generators/pdf/generate-pdf.ts';
import { ENGINES, type EngineName } from '../../support/built.ts';
import { overlayHost, ROOT } from '../../support/overlay-host.ts';
import { at, engine, must, textAt } from './support.ts';

const host = overlayHost('all-kinds');

async function elementsOf(name: EngineName): Promise<readonly StructureElement[]> {
  const [plan] = must(planBuild(host, { brands: ['naast'] }));
  if (!plan) throw new Error('The fixture has no document.');
  const formFont = cachedFormFonts(`${ROOT}/.cache/form-fonts`);
  const tools = { host, typesetter: await engine(name), formFont };
  const pdf = await PDFDocument.load(must(await generatePdf(plan.document, plan.brand, tools)));
  const tree = readStructureTree(pdf.context, pdf.catalog);
  return tree ? [...walkStructure(tree)].filter(({ dict }) => dict.has(PDFName.of('S'))) : [];
}

const attribute = ({ dict }: StructureElement, key: string): string | undefined => {
  const held = dict.lookup(PDFName.of('A'))?.toString() ?? '';
  return new RegExp(`/${key} /(\\w+)`).exec(held)?.[1];
};

/** Whether the labels of a list's items are form fields. */
const hasTicks = (list: StructureElement): boolean =>
  list.children
    .flatMap(item => item.children.filter(child => typeOf(child) === 'Lbl'))
    .some(label => [...walkStructure(label)].some(inner => typeOf(inner) === 'Form'));

describe.each(ENGINES)('with the %s engine', name => {
  let elements: readonly StructureElement[];
  beforeAll(async () => {
    elements = await elementsOf(name);
  });

  /** Rows of tables that hold a form field. */
  const rows = () =>
    elements.filter(
      element =>
        typeOf(element) === 'TR' && [...walkStructure(element)].some(inner => typeOf(inner) === 'Form'),
    );

  it('a row of fields begins with its header, the others are cells', () => {
    expect(rows().map(row => row.children.map(typeOf))).toEqual([
      ['TH', 'TD'],
      ['TH', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
    ]);
  });

  it('that header is one of a row', () => {
    const scopes = rows().map(({ children: [first] }) => first && attribute(first, 'Scope'));
    expect(scopes).toEqual(['Row', 'Row', 'Row', 'Row']);
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
    const heads = elements
      .filter(element => typeOf(element) === 'THead')
      .flatMap(head => head.children.flatMap(row => row.children));
    expect(new Set(heads.map(head => `${typeOf(head)} ${attribute(head, 'Scope')}`))).toEqual(
      new Set(['TH Column']),
    );
  });

  it('a list of ticks has no numbering, one of steps keeps its own', () => {
    const lists = elements.filter(element => typeOf(element) === 'L');
    const [ticks, others] = [lists.filter(hasTicks), lists.filter(list => !hasTicks(list))];
    expect(new Set(ticks.map(list => attribute(list, 'ListNumbering')))).toEqual(new Set(['None']));
    expect(others.map(list => attribute(list, 'ListNumbering')).sort()).toEqual(['Circle', 'Decimal']);
  });
});
