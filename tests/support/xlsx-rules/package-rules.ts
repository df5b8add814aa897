import { CONTENT_TYPES } from '../../../src/formats/ooxml/package.ts';
import { attributeOf, elementsIn, textIn } from '../../../src/formats/ooxml/xml-tree.ts';
import { packageRules as wordRules } from '../docx-rules/package-rules.ts';
import { childrenOf, doubles } from '../docx-rules/word-file.ts';
import type { XlsxFile, XlsxRule } from './xlsx-file.ts';

/** Rules that Word files and workbooks share. */
const SHARED = [
  'XML is well-formed',
  'every relation leads to a part',
  'every relation id used exists',
  'no part is unreferenced',
  'every part is dated 1980',
  'what must be ignorable is declared',
  'the file has a title and a language',
  'the file says nothing of a person or a machine',
];

const sharedRules: readonly XlsxRule[] = wordRules
  .filter(({ name }) => SHARED.includes(name))
  .map(({ name, check }) => ({ name, check: xlsx => check({ ...xlsx, type: 'docx', stories: [] }) }));

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rules of the package: parts, their types and relations, and what the file says of itself. */
export const packageRules: readonly XlsxRule[] = [
  ...sharedRules,
  {
    name: 'every part has a content type of its own',
    check: xlsx => [
      ...xlsx.file.names
        .filter(part => part !== CONTENT_TYPES)
        .filter(part => /^application\/xml$/.test(typeOf(xlsx, part) ?? 'application/xml'))
        .map(part => `${part} has none`),
      ...overrides(xlsx)
        .filter(part => !xlsx.file.names.includes(part))
        .map(part => `${part} has one and isn't there`),
      ...doubles(overrides(xlsx)).map(part => `${part} has two`),
    ],
  },
  {
    name: 'the file is a workbook without macros',
    check(xlsx) {
      const type = typeOf(xlsx, xlsx.main);
      return [
        ...(type === `${SHEET_ML}.sheet.main+xml` ? [] : [`${xlsx.main} is ${type}`]),
        ...xlsx.file.names.filter(name => /vba|macro|\.bin$/i.test(name)),
      ];
    },
  },
  {
    name: 'nothing leads out of the file',
    check: ({ trees, file }) => [
      ...[...trees].flatMap(([part, root]) =>
        [...elementsIn(root)]
          .filter(element => attributeOf(element, 'TargetMode') === 'External')
          .map(element => `${part}: ${attributeOf(element, 'Target')}`),
      ),
      ...file.names.filter(name => /externalLink|connections|queryTable/i.test(name)),
    ],
  },
  {
    name: 'no part says in which order to calculate',
    check: ({ file }) => file.names.filter(name => /calcChain/i.test(name)),
  },
  {
    name: 'the file says which document it is',
    check({ trees }) {
      const said = childrenOf(trees.get('docProps/custom.xml')).map(
        element => [attributeOf(element, 'name'), textIn(element)] as const,
      );
      return ['veldwerk:document', 'veldwerk:version', 'veldwerk:locale'].filter(
        key => !said.some(([name, value]) => name === key && value !== ''),
      );
    },
  },
];

const typesIn = ({ trees }: XlsxFile) => childrenOf(trees.get(CONTENT_TYPES));

function overrides(xlsx: XlsxFile): readonly string[] {
  return typesIn(xlsx).flatMap(element => attributeOf(element, 'PartName')?.slice(1) ?? []);
}

function typeOf(xlsx: XlsxFile, part: string): string | undefined {
  const types = typesIn(xlsx);
  const found =
    types.find(element => attributeOf(element, 'PartName') === `/${part}`) ??
    types.find(element => attributeOf(element, 'Extension') === part.slice(part.lastIndexOf('.') + 1));
  return attributeOf(found, 'ContentType');
}
