import type { Annotation } from '../model/annotations.ts';
import { bytesOf, type CosDict, type CosStream, dictEntry, integerEntry, textEntry } from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { languageOf } from '../model/element-ancestors.ts';
import { pathOfDict } from '../model/structure-tree.ts';
import { readXmp, type XmpProperty } from '../model/xmp.ts';
import { placeAt, type UaFinding, type UaPlace } from '../report.ts';
import { annotationPlace } from './annotation-rules.ts';
import { unreadContent } from './content-rules.ts';
import { withField } from './field-place.ts';
import { elementRule, type UaRule } from './rule.ts';
import { quoted, shown } from './shown.ts';

/** The parts of 7.2 about natural language outside page content. */
export const languageRules: readonly UaRule[] = [
  {
    clause: '7.2',
    test: 2,
    description: 'The language of bookmarks is known.',
    check: ({ catalog, hasLanguage }) =>
      hasLanguage || dictEntry(dictEntry(catalog, 'Outlines'), 'First') === undefined
        ? []
        : [{ message: 'There are bookmarks, but the catalog has no Lang.' }],
  },
  textRule(21, 'ActualText'),
  textRule(22, 'Alt'),
  textRule(23, 'E'),
  {
    clause: '7.2',
    test: 24,
    description: 'The language of Contents of annotations is known.',
    check: pdf =>
      pdf.hasLanguage
        ? []
        : pdf.annotations
            .filter(
              ({ contents, element }) => contents !== undefined && textEntry(element, 'Lang') === undefined,
            )
            .map(annotation => ({
              message: 'An annotation has Contents but no language, and the catalog has no Lang.',
              ...annotationPlace(annotation, pdf),
            })),
  },
  {
    clause: '7.2',
    test: 25,
    description: 'The language of TU of form fields is known.',
    check: ({ annotations, fields, parents, hasLanguage, nameOf }) => {
      if (hasLanguage) return [];
      const pageOf = firstPages(annotations);
      return fields
        .filter(field => textEntry(field, 'TU') !== undefined)
        .filter(
          field => textEntry(parents.element(integerEntry(field, 'StructParent')), 'Lang') === undefined,
        )
        .map(field => ({
          message: 'A form field has TU but no language, and the catalog has no Lang.',
          ...withField(placeAt({ page: pageOf.get(field), object: nameOf(field) }), field),
        }));
    },
  },
  {
    clause: '7.2',
    test: 29,
    description: 'Every Lang is a language tag.',
    check: malformedLanguages,
    undecided: unreadContent,
  },
  {
    clause: '7.2',
    test: 33,
    description: 'The language of default texts in the metadata is known.',
    check: pdf => (pdf.hasLanguage ? [] : defaultTexts(pdf)),
    undecided: pdf =>
      !pdf.hasLanguage && pdf.survey.metadata.some(stream => packetOf(stream) === undefined)
        ? ['A metadata stream is not XMP that can be read.']
        : [],
  },
];

/** The page of the first widget of a field, which is the field itself or a kid of it. */
function firstPages(annotations: readonly Annotation[]): ReadonlyMap<CosDict | undefined, number> {
  const pages = new Map<CosDict | undefined, number>();
  for (const { dict, page } of annotations)
    for (const field of [dict, dictEntry(dict, 'Parent')])
      if (!pages.has(field)) pages.set(field, page.number);
  return pages;
}

/** Replacement texts of an element need a language: its own, one from above, or the document's. */
function textRule(test: number, key: string): UaRule {
  return elementRule('7.2', test, `The language of ${key} of structure elements is known.`, {
    keeps: ({ dict }, { hasLanguage }) =>
      hasLanguage || textEntry(dict, key) === undefined || languageOf(dict) !== undefined,
    message: `${key} is given, but no language for it: not here, not above, not in the catalog.`,
  });
}

/** RFC 3066: letters, then groups of letters and digits, each of one to eight. */
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

function* malformedLanguages(pdf: UaDocument): Generator<UaFinding> {
  // One string of megabytes may be the language of any number of elements.
  const known = new Map<string, boolean>();
  const isTag = (language: string): boolean => {
    const isKnown = known.get(language) ?? LANGUAGE_TAG.test(language);
    known.set(language, isKnown);
    return isKnown;
  };
  // Where it is, is only worked out when there is something to tell.
  const judge = function* (language: string | undefined, place: () => UaPlace): Generator<UaFinding> {
    if (language === undefined || isTag(language)) return;
    yield {
      message: `Lang is ${quoted(language)}, which is not a language tag such as nl or en-GB.`,
      ...place(),
    };
  };
  yield* judge(textEntry(pdf.catalog, 'Lang'), () => ({ object: 'catalog' }));
  for (const element of pdf.structure.elements)
    yield* judge(textEntry(element.dict, 'Lang'), () => pdf.at(element));
  for (const { properties, element, page } of pdf.marked)
    yield* judge(properties.language, () => placeAt({ page, path: pathOfDict(element, pdf.structure) }));
  for (const { language, page } of pdf.sideLanguages) yield* judge(language, () => placeAt({ page }));
}

/** A language alternative with x-default alone says nothing about its language. */
function defaultTexts(pdf: UaDocument): UaFinding[] {
  return pdf.survey.metadata
    .flatMap(stream => packetOf(stream) ?? [])
    .filter(({ alternatives = [] }) => alternatives.length === 1 && alternatives[0]?.language === 'x-default')
    .map(({ prefix, local }) => ({
      message: `The metadata property ${shown(`${prefix}:${local}`)} has a default text only, and the catalog has no Lang.`,
    }));
}

function packetOf(stream: CosStream): readonly XmpProperty[] | undefined {
  const bytes = bytesOf(stream);
  return bytes === undefined ? undefined : readXmp(bytes);
}
