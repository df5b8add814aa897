import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import {
  removeAttribute,
  type StructureElement,
  setAttribute,
  typeOf,
  walkStructure,
} from '../../formats/pdf/structure-tree.ts';
import { textString } from '../../formats/pdf/widget.ts';
import type { Document } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';

/**
 * Gives tables of fields the row headers the typesetter can't.
 * @see ISO 32000-1 §14.8.4.3.4, §14.8.5.7
 */
export function tagTables(context: PDFContext, tree: StructureElement, document: Document): void {
  const labels = rowLabels(document);
  for (const element of walkStructure(tree)) {
    if (typeOf(element) === 'TR') tagRow(context, element, labels);
  }
}

/** The spoken name of the row a form field stands in, where only the row's number stands on the page. */
function rowLabels(document: Document): ReadonlyMap<string, string> {
  const rows = [...walk(document)].flatMap(block =>
    block.type === 'field_table' && !block.showLabels ? block.rows : [],
  );
  return new Map(rows.flatMap(row => row.fields.map(field => [field.name, row.label] as const)));
}

/** The first cell of a row with fields is its header; cells then need no explicit list of headers. */
function tagRow(context: PDFContext, row: StructureElement, labels: ReadonlyMap<string, string>): void {
  const [first, ...rest] = row.children;
  const names = rest.flatMap(cell => formNames(context, cell));
  if (!first || names.length === 0 || formNames(context, first).length > 0) return;
  first.dict.set(PDFName.of('S'), PDFName.of('TH'));
  setAttribute(context, first, { owner: 'Table', key: 'Scope', value: PDFName.of('Row') });
  for (const cell of row.children) removeAttribute(context, cell, 'Headers');
  const label = labels.get(names[0] ?? '');
  if (label !== undefined) first.dict.set(PDFName.of('ActualText'), textString(label));
}

/** Names of the form fields inside an element. */
export function formNames(context: PDFContext, element: StructureElement): readonly string[] {
  return [...walkStructure(element)]
    .flatMap(inner => inner.annotations)
    .map(ref => context.lookup(ref, PDFDict).lookup(PDFName.of('T')))
    .filter(name => name instanceof PDFString || name instanceof PDFHexString)
    .map(name => name.decodeText());
}
