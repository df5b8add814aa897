import { CONTENT_TYPES } from '../../../src/formats/ooxml/package.ts';
import { relationsPart } from '../../../src/formats/ooxml/relations.ts';
import { attributeOf, elementsIn, textIn } from '../../../src/formats/ooxml/xml-tree.ts';
import {
  childrenOf,
  type DocxRule,
  doubles,
  R_EMBED,
  R_ID,
  R_LINK,
  relationsIn,
  type WordFile,
} from './word-file.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Rules of the package: parts, their types and relations, and what the file says of itself. */
export const packageRules: readonly DocxRule[] = [
  { name: 'XML is well-formed', check: ({ malformed }) => malformed },
  {
    name: 'every part has a content type',
    check: word => [
      ...partsOf(word)
        .filter(part => typeOf(word, part) === undefined)
        .map(part => `${part} has none`),
      // Word knows its own parts by their types, and calls a file with others damaged.
      ...partsOf(word)
        .filter(part => /^word\/.*\.xml$/.test(part) && typeOf(word, part) === 'application/xml')
        .map(part => `${part} has the type of any XML`),
      ...overrides(word)
        .filter(part => !word.file.names.includes(part))
        .map(part => `${part} has one and isn't there`),
      ...doubles(overrides(word)).map(part => `${part} has two`),
    ],
  },
  {
    name: 'the main part is a document in .docx, a template in .dotx',
    check(word) {
      const expected = `${MAIN}.${word.type === 'docx' ? 'document' : 'template'}.main+xml`;
      const found = typeOf(word, word.main);
      return found === expected ? [] : [`${word.main} is ${found}`];
    },
  },
  {
    name: 'every relation leads to a part',
    check: word =>
      sourcesOf(word).flatMap(source => {
        const relations = relationsIn(word.file, source);
        const lost = relations.filter(({ part }) => part !== undefined && !word.file.names.includes(part));
        return [
          ...lost.map(({ id, part }) => `${source} ${id}: ${part}`),
          ...doubles(relations.map(({ id }) => id)).map(id => `${source} has two ${id}`),
        ];
      }),
  },
  {
    name: 'every relation id used exists',
    check: word =>
      [...word.trees].flatMap(([part, root]) => {
        const known = relationsIn(word.file, part).map(({ id }) => id);
        const used = [...elementsIn(root)].flatMap(element =>
          [R_ID, R_EMBED, R_LINK].flatMap(name => attributeOf(element, name) ?? []),
        );
        return used.filter(id => !known.includes(id)).map(id => `${part}: ${id}`);
      }),
  },
  {
    name: 'no part is unreferenced',
    check(word) {
      const reached = new Set([CONTENT_TYPES]);
      const follow = (part: string): void => {
        if (reached.has(part)) return;
        reached.add(part).add(relationsPart(part));
        for (const { part: next } of relationsIn(word.file, part)) if (next !== undefined) follow(next);
      };
      follow('');
      return word.file.names.filter(name => !reached.has(name));
    },
  },
  {
    name: 'only links lead out of the file, and only to the web, mail or telephone',
    check: word =>
      [...word.trees].flatMap(([part, root]) =>
        childrenOf(root)
          .filter(element => attributeOf(element, 'TargetMode') === 'External')
          .map(element => [attributeOf(element, 'Type') ?? '', attributeOf(element, 'Target') ?? ''] as const)
          .filter(
            ([type, target]) => !type.endsWith('/hyperlink') || !/^(?:https:\/\/|mailto:|tel:)/.test(target),
          )
          .map(([, target]) => `${part}: ${target}`),
      ),
  },
  { name: 'every part is dated 1980', check: ({ bytes }) => datedOtherwise(bytes) },
  {
    name: 'what must be ignorable is declared',
    // Word refuses a file whose list of ignorable prefixes has one without a namespace (ISO/IEC 29500-3 §7.2).
    check: ({ trees }) =>
      [...trees].flatMap(([part, root]) =>
        (attributeOf(root, 'mc:Ignorable') ?? '')
          .split(/\s+/)
          .filter(prefix => prefix !== '' && !root.scope.has(prefix))
          .map(prefix => `${part}: ${prefix}`),
      ),
  },
  {
    name: 'the file has a title and a language',
    check(word) {
      const { title = '', language = '' } = coreOf(word);
      return [
        ...(title.trim() === '' ? ['no dc:title'] : []),
        ...(language === word.language ? [] : [`dc:language is “${language}”`]),
      ];
    },
  },
  {
    name: 'the file says nothing of a person or a machine',
    check: word => [...personal(word), ...machines(word)],
  },
];

const partsOf = ({ file }: WordFile): readonly string[] => file.names.filter(name => name !== CONTENT_TYPES);

/** The parts that have relations, the package itself (“”) among them. */
function sourcesOf({ file }: WordFile): readonly string[] {
  return file.names
    .filter(name => name.endsWith('.rels'))
    .map(name => name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
}

const typesIn = ({ trees }: WordFile) => childrenOf(trees.get(CONTENT_TYPES));

function overrides(word: WordFile): readonly string[] {
  return typesIn(word)
    .filter(({ type }) => type === 'ct:Override')
    .map(element => (attributeOf(element, 'PartName') ?? '').slice(1));
}

function typeOf(word: WordFile, part: string): string | undefined {
  const types = typesIn(word);
  const found =
    types.find(element => attributeOf(element, 'PartName') === `/${part}`) ??
    types.find(element => attributeOf(element, 'Extension') === part.slice(part.lastIndexOf('.') + 1));
  return attributeOf(found, 'ContentType');
}

/** The texts of the core properties, by name. */
function coreOf(word: WordFile): Readonly<Record<string, string>> {
  return propertiesOf(word, 'core-properties');
}

function propertiesOf({ file, trees }: WordFile, relation: string): Readonly<Record<string, string>> {
  const part = relationsIn(file, '').find(({ type }) => type === relation)?.part ?? '';
  const elements = childrenOf(trees.get(part));
  return Object.fromEntries(elements.map(element => [element.name.replace(/^.*:/, ''), textIn(element)]));
}

/** What a file may say of itself besides its text: nothing about who made it when, and with what. */
const SAID = [
  'title',
  'creator',
  'description',
  'language',
  'lastModifiedBy',
  'revision',
  'created',
  'modified',
  'Company',
];
const NAMES = ['creator', 'lastModifiedBy', 'Company'];

function personal(word: WordFile): readonly string[] {
  const properties = { ...propertiesOf(word, 'extended-properties'), ...coreOf(word) };
  return Object.entries(properties)
    .filter(([name, value]) => !SAID.includes(name) || (NAMES.includes(name) && value !== word.organisation))
    .map(([name, value]) => `${name}: ${value}`);
}

/** Places on a disk, and marks of who changed what when. */
const MACHINE =
  /[A-Za-z]:\\\\?[A-Za-z]|\bfile:\/\/|["'>](?:\/home|\/Users|\/tmp|\/work|\/root)\/|w:rsid|w:author=|w:attachedTemplate/;

function machines({ file }: WordFile): readonly string[] {
  return file.names.filter(
    name => /\.(?:xml|rels)$/.test(name) && MACHINE.test(new TextDecoder().decode(file.part(name))),
  );
}

const CENTRAL_HEADER = 0x02014b50;
/** Midnight on 1 January 1980, the first day a zip knows, in the zip's own numbers. */
const EPOCH = 0x00210000;

/** Parts whose time in the directory of the zip is another. @see APPNOTE.TXT 6.3.10 §4.3.12, §4.4.6 */
function datedOtherwise(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const found: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === CENTRAL_HEADER) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    if (view.getUint32(at + 12, true) !== EPOCH) found.push(name);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
