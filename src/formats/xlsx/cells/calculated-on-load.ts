import { xmlText } from '../../ooxml/xml-text.ts';
import { attributeOf, childElements, sourceOf, type XmlElement } from '../../ooxml/xml-tree.ts';
import { childOf, type OpenWorkbook } from '../open-workbook.ts';
import { localName, prefixOf } from '../spreadsheet-xml.ts';

/** What stands before `calcPr` in a workbook's main part (ISO/IEC 29500-1 §18.2.27, CT_Workbook). */
const BEFORE: ReadonlySet<string> = new Set([
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/**
 * The main part with the wish that Excel calculates all formulas anew when it opens the file: results in it are there for
 * readers that don't calculate.
 */
export function calculatedOnLoad({ main: { text, root } }: OpenWorkbook): string {
  const properties = childOf(root, 'calcPr');
  if (properties) {
    return attributeOf(properties, 'fullCalcOnLoad') === '1'
      ? text
      : text.replace(sourceOf(text, properties), () => withWish(properties));
  }
  const before = childElements(root).findLast(({ name }) => BEFORE.has(localName(name)));
  if (!before) return text;
  const at = before.close.end;
  return `${text.slice(0, at)}<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>${text.slice(at)}`;
}

function withWish({ name, attributes }: XmlElement): string {
  const kept = attributes.filter(attribute => attribute.name !== 'fullCalcOnLoad');
  const written = kept.map(attribute => ` ${attribute.name}="${xmlText(attribute.value)}"`);
  return `<${name}${written.join('')} fullCalcOnLoad="1"/>`;
}
