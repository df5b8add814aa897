import { XML_HEAD, xmlText } from '../../ooxml/xml-text.ts';
import { RELATIONS } from './package-names.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A link to another part; they are numbered in their order, from `rId1` on. */
export interface RelationTo {
  /** The last word of its type, or the whole of it. */
  readonly type: string;
  readonly target: string;
}

/** @see ISO/IEC 29500-2 §9.3 */
export function relationsXml(relations: readonly RelationTo[]): string {
  const all = relations.map(({ type, target }, index) => {
    const whole = type.includes('/') ? type : `${RELATIONS}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${whole}" Target="${xmlText(target)}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** The relations of the package itself. */
export const ROOT_RELATIONS: readonly RelationTo[] = [
  { type: 'officeDocument', target: 'xl/workbook.xml' },
  { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { type: 'extended-properties', target: 'docProps/app.xml' },
  { type: 'custom-properties', target: 'docProps/custom.xml' },
];

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Content types by what the names of parts begin with. */
const TYPES: readonly (readonly [start: string, type: string])[] = [
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${OFFICE}.extended-properties+xml`],
  ['docProps/custom.xml', `${OFFICE}.custom-properties+xml`],
  ['xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`],
  ['xl/styles.xml', `${SHEET_ML}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`],
  ['xl/theme/', `${OFFICE}.theme+xml`],
  ['xl/worksheets/', `${SHEET_ML}.worksheet+xml`],
  ['xl/drawings/', `${OFFICE}.drawing+xml`],
  ['xl/charts/', `${OFFICE}.drawingml.chart+xml`],
];

const DEFAULTS = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
};

/** `[Content_Types].xml` for parts of these names (ISO/IEC 29500-2 §10.1.2). */
export function contentTypesXml(names: readonly string[]): string {
  const defaults = Object.entries(DEFAULTS)
    .filter(([extension]) => names.some(name => name.endsWith(`.${extension}`)))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = names.flatMap(name => {
    const type = TYPES.find(([start]) => name.startsWith(start) && name.endsWith('.xml'))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
