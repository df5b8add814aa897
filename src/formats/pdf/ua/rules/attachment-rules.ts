import { isArray } from '../../read/pdf-object.ts';
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
  textEntry,
} from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { nameTreeValues } from '../model/number-tree.ts';
import { decodeXml, parseXml, type XmlElement } from '../model/xml.ts';
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
        keeps: config => isFilled(config, 'Name'),
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
        keeps: file => isFilled(file, 'F') && isFilled(file, 'UF'),
        message: 'The file specification of an embedded file lacks F or UF.',
      }),
  },
  fileRule('7.15', 1, 'There is no dynamic XFA form.', {
    keeps: pdf => dynamicRender(xfaConfig(pdf)) !== 'required',
    message: 'The form is a dynamic XFA form, which needs a viewer that lays it out anew.',
    undecided: pdf =>
      xfaConfig(pdf) === 'unread' ? ['The configuration of the XFA form can’t be read.'] : [],
  }),
  {
    clause: '7.18.6.2',
    test: 1,
    description: 'Media name their content type.',
    check: pdf =>
      mediaFindings(pdf, clip => textEntry(clip, 'CT') !== undefined, 'The media clip has no CT.'),
  },
  {
    clause: '7.18.6.2',
    test: 2,
    description: 'Media have alternate text, by language.',
    check: pdf =>
      mediaFindings(pdf, hasAlternateTexts, 'The media clip has no Alt of pairs of language and text.'),
  },
];

function findings(
  { nameOf }: UaDocument,
  dicts: readonly CosDict[],
  { keeps, message }: { keeps: (dict: CosDict) => boolean; message: string },
): UaFinding[] {
  return dicts.filter(dict => !keeps(dict)).map(dict => ({ message, ...placeAt({ object: nameOf(dict) }) }));
}

const isFilled = (dict: CosDict, key: string): boolean => (textEntry(dict, key) ?? '') !== '';

/** The default configuration and the alternate ones. @see ISO 32000-1 §8.11.4.2 */
function configurations({ catalog }: UaDocument): CosDict[] {
  const properties = dictEntry(catalog, 'OCProperties');
  return [entry(properties, 'D'), ...itemsEntry(properties, 'Configs')].flatMap(item => asDict(item) ?? []);
}

/**
 * File specifications with an EF: those that say what they are, and those whose place says it, in the name tree of
 * embedded files or as what a file attachment annotation holds.
 */
function embeddedFiles({ survey, catalog, annotations }: UaDocument): CosDict[] {
  const named = nameTreeValues(dictEntry(dictEntry(catalog, 'Names'), 'EmbeddedFiles'));
  const attached = annotations
    .filter(({ subtype }) => subtype === 'FileAttachment')
    .map(({ dict }) => entry(dict, 'FS'));
  const placed = [...named, ...attached].flatMap(value => asDict(value) ?? []);
  return [...new Set([...survey.fileSpecs, ...placed])].filter(dict => hasEntry(dict, 'EF'));
}

/** Media clips that rendition actions play, each with the first action. @see ISO 32000-1 §12.6.4.13 */
function mediaClips({ survey }: UaDocument): ReadonlyMap<CosDict, CosDict> {
  const clips = new Map<CosDict, CosDict>();
  for (const action of survey.renditions) {
    const clip = dictEntry(dictEntry(action, 'R'), 'C');
    if (clip !== undefined && !clips.has(clip)) clips.set(clip, action);
  }
  return clips;
}

/** Media are where the annotation is that plays them; a clip without a number of its own goes by what holds it. */
function mediaFindings(pdf: UaDocument, keeps: (clip: CosDict) => boolean, message: string): UaFinding[] {
  const broken = [...mediaClips(pdf)].filter(([clip]) => !keeps(clip));
  if (broken.length === 0) return [];
  const pages = new Map(pdf.annotations.map(({ dict, page }) => [dictEntry(dict, 'A'), page.number]));
  return broken.map(([clip, action]) => ({
    message,
    ...placeAt({
      page: pages.get(action),
      object: pdf.nameOf(clip) ?? pdf.nameOf(dictEntry(action, 'R')) ?? pdf.nameOf(action),
    }),
  }));
}

/** Pairs of a language and a text; an array without any keeps the rule, which asks for the key. @see ISO 32000-1 §14.9.2.4 */
function hasAlternateTexts(clip: CosDict): boolean {
  const alt = entry(clip, 'Alt');
  const texts = itemsOf(alt).map(asText);
  return (
    isArray(alt) &&
    texts.length % 2 === 0 &&
    texts.every((text, index) => text !== undefined && (index % 2 === 0 || text !== ''))
  );
}

/** The configuration of an XFA form, which is whole or cut in named parts; `unread` when it is there and no XML. @see XFA 3.3, part 2 */
function xfaConfig({ catalog }: UaDocument): XmlElement | 'unread' | undefined {
  const xfa = entry(dictEntry(catalog, 'AcroForm'), 'XFA');
  const parts = itemsOf(xfa);
  const at = parts.findIndex(part => asText(part) === 'config');
  if (parts.length > 0 && at < 0) return undefined;
  const stream = asStream(parts.length > 0 ? parts[at + 1] : xfa);
  if (stream === undefined) return undefined;
  const bytes = bytesOf(stream);
  const root = bytes === undefined ? undefined : parseXml(decodeXml(bytes));
  if (root === undefined || root === 'too-large') return 'unread';
  return root.local === 'config' ? root : child(root, 'config');
}

/** acrobat/acrobat7/dynamicRender of a configuration, as it is: with space around it, it is no value that readers know. */
function dynamicRender(config: ReturnType<typeof xfaConfig>): string | undefined {
  if (config === 'unread') return undefined;
  return child(child(child(config, 'acrobat'), 'acrobat7'), 'dynamicRender')?.text;
}

const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find(({ local }) => local === name);
