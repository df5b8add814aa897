import {
  asDict,
  asStream,
  asText,
  bytesOf,
  type CosDict,
  dictEntry,
  entry,
  hasEntry,
  itemsEntry,
  itemsOf,
  nameEntry,
  textEntry,
} from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { nameTreeValues } from '../model/number-tree.ts';
import { parseXml, type XmlElement } from '../model/xml.ts';
import { placeAt, type UaFinding } from '../report.ts';
import { fileRule, type UaRule } from './rule.ts';

/** 7.10 optional content, 7.11 embedded files, 7.15 XFA, 7.18.6.2 media. */
export const attachmentRules: readonly UaRule[] = [
  {
    clause: '7.10',
    test: 1,
    description: 'Each configuration of optional content has a name.',
    check: pdf =>
      findings(pdf, configurations(pdf), {
        keeps: config => (textEntry(config, 'Name') ?? '') !== '',
        message: 'A configuration of optional content has no Name.',
      }),
  },
  {
    clause: '7.10',
    test: 2,
    description: 'No configuration of optional content switches by itself.',
    check: pdf =>
      findings(pdf, configurations(pdf), {
        keeps: config => !hasEntry(config, 'AS'),
        message: 'A configuration of optional content has an AS: it would switch content by itself.',
      }),
  },
  {
    clause: '7.11',
    test: 1,
    description: 'Each embedded file has a name in F and UF.',
    check: pdf =>
      findings(pdf, embeddedFiles(pdf), {
        keeps: file => (textEntry(file, 'F') ?? '') !== '' && (textEntry(file, 'UF') ?? '') !== '',
        message: 'The file specification of an embedded file lacks F or UF.',
      }),
  },
  fileRule('7.15', 1, 'There is no dynamic XFA form.', {
    keeps: ({ catalog }) => dynamicRender(entry(dictEntry(catalog, 'AcroForm'), 'XFA')) !== 'required',
    message: 'The form is a dynamic XFA form, which needs a viewer that lays it out anew.',
  }),
  {
    clause: '7.18.6.2',
    test: 1,
    description: 'Media name their content type.',
    check: pdf =>
      findings(pdf, mediaClips(pdf), {
        keeps: clip => textEntry(clip, 'CT') !== undefined,
        message: 'The media clip has no CT.',
      }),
  },
  {
    clause: '7.18.6.2',
    test: 2,
    description: 'Media have alternate text, by language.',
    check: pdf =>
      findings(pdf, mediaClips(pdf), {
        keeps: hasAlternateTexts,
        message: 'The media clip has no Alt of pairs of language and text.',
      }),
  },
];

function findings(
  { nameOf }: UaDocument,
  dicts: readonly CosDict[],
  { keeps, message }: { keeps: (dict: CosDict) => boolean; message: string },
): UaFinding[] {
  return dicts
    .filter(dict => !keeps(dict))
    .map(dict => ({ message, ...placeAt({ page: undefined, path: undefined, object: nameOf(dict) }) }));
}

/** The default configuration and the alternate ones. @see ISO 32000-1 §8.11.4.2 */
function configurations({ catalog }: UaDocument): CosDict[] {
  const properties = dictEntry(catalog, 'OCProperties');
  return [entry(properties, 'D'), ...itemsEntry(properties, 'Configs')].flatMap(item => asDict(item) ?? []);
}

/** File specifications with an EF, by their Type or by standing in the name tree of embedded files. */
function embeddedFiles({ allDicts, catalog }: UaDocument): CosDict[] {
  const named = nameTreeValues(dictEntry(dictEntry(catalog, 'Names'), 'EmbeddedFiles'));
  const typed = allDicts.filter(dict => nameEntry(dict, 'Type') === 'Filespec');
  return [...new Set([...typed, ...named.flatMap(value => asDict(value) ?? [])])].filter(dict =>
    hasEntry(dict, 'EF'),
  );
}

/** Media clips that rendition actions play. @see ISO 32000-1 §12.6.4.13 */
function mediaClips({ reachableDicts }: UaDocument): CosDict[] {
  const clips = reachableDicts
    .filter(dict => nameEntry(dict, 'S') === 'Rendition')
    .flatMap(action => dictEntry(dictEntry(action, 'R'), 'C') ?? []);
  return [...new Set(clips)];
}

function hasAlternateTexts(clip: CosDict): boolean {
  const alt = entry(clip, 'Alt');
  const texts = itemsOf(alt).map(asText);
  return (
    texts.length > 0 &&
    texts.length % 2 === 0 &&
    texts.every((text, index) => text !== undefined && (index % 2 === 0 || text !== ''))
  );
}

/** config/acrobat/acrobat7/dynamicRender of an XFA form, whole or cut in named parts. @see XFA 3.3, part 2 */
function dynamicRender(xfa: ReturnType<typeof entry>): string | undefined {
  const parts = itemsOf(xfa);
  const config = parts.findIndex(part => asText(part) === 'config');
  const bytes = bytesOf(asStream(parts.length > 0 ? parts[config + 1] : xfa));
  const root = bytes === undefined || (parts.length > 0 && config < 0) ? undefined : parseXml(utf8(bytes));
  if (root === undefined) return undefined;
  const start = root.local === 'config' ? root : child(root, 'config');
  return child(child(child(start, 'acrobat'), 'acrobat7'), 'dynamicRender')?.text.trim();
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(({ local }) => local === name);
