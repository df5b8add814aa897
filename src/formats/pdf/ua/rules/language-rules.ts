import { asStream, bytesOf, entry, hasEntry, integerEntry, textEntry } from '../model/cos.ts';
import type { UaDocument } from '../model/document.ts';
import { readParentTree } from '../model/number-tree.ts';
import { ancestorsOf } from '../model/structure-tree.ts';
import { readXmp } from '../model/xmp.ts';
import { placeAt, type UaFinding, type UaPlace } from '../report.ts';
import { elementRule, type UaRule } from './rule.ts';

/** The parts of 7.2 about natural language outside page content. */
export const languageRules: readonly UaRule[] = [
  {
    clause: '7.2',
    test: 2,
    description: 'The language of bookmarks is known.',
    check: ({ catalog, hasLanguage }) =>
      hasLanguage || !hasEntry(entry(catalog, 'Outlines'), 'First')
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
    check: ({ annotations, hasLanguage, nameOf }) =>
      hasLanguage
        ? []
        : annotations
            .filter(
              ({ contents, element }) => contents !== undefined && textEntry(element, 'Lang') === undefined,
            )
            .map(({ dict, page }) => ({
              message: 'An annotation has Contents but no language, and the catalog has no Lang.',
              ...placeAt({ page: page.number, path: undefined, object: nameOf(dict) }),
            })),
  },
  {
    clause: '7.2',
    test: 25,
    description: 'The language of TU of form fields is known.',
    check: ({ fields, structure, hasLanguage, nameOf }) => {
      if (hasLanguage) return [];
      const parents = readParentTree(structure.root);
      return fields
        .filter(field => textEntry(field, 'TU') !== undefined)
        .filter(
          field => textEntry(parents.element(integerEntry(field, 'StructParent')), 'Lang') === undefined,
        )
        .map(field => ({
          message: 'A form field has TU but no language, and the catalog has no Lang.',
          ...placeAt({ page: undefined, path: undefined, object: nameOf(field) }),
        }));
    },
  },
  {
    clause: '7.2',
    test: 29,
    description: 'Every Lang is a language tag.',
    check: malformedLanguages,
  },
  {
    clause: '7.2',
    test: 33,
    description: 'The language of default texts in the metadata is known.',
    check: pdf => (pdf.hasLanguage ? [] : defaultTexts(pdf)),
  },
];

/** Replacement texts of an element need a language: its own, one from above, or the document's. */
function textRule(test: number, key: string): UaRule {
  return elementRule('7.2', test, `The language of ${key} of structure elements is known.`, {
    keeps: ({ dict }, { hasLanguage }) =>
      hasLanguage ||
      textEntry(dict, key) === undefined ||
      [dict, ...ancestorsOf(dict)].some(holder => textEntry(holder, 'Lang') !== undefined),
    message: `${key} is given, but no language for it: not here, not above, not in the catalog.`,
  });
}

/** RFC 3066: letters, then groups of letters and digits, each of one to eight. */
const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

function* malformedLanguages(pdf: UaDocument): Generator<UaFinding> {
  const judge = function* (language: string | undefined, place: UaPlace): Generator<UaFinding> {
    if (language === undefined || LANGUAGE_TAG.test(language)) return;
    yield {
      message: `Lang is ${JSON.stringify(language)}, which is not a language tag such as nl or en-GB.`,
      ...place,
    };
  };
  yield* judge(textEntry(pdf.catalog, 'Lang'), { object: 'catalog' });
  for (const element of pdf.structure.elements)
    yield* judge(textEntry(element.dict, 'Lang'), pdf.at(element));
  for (const { properties, page } of pdf.marked) yield* judge(properties.language, { page });
}

/** A language alternative with x-default alone says nothing about its language. */
function defaultTexts({ allDicts }: UaDocument): UaFinding[] {
  return allDicts
    .flatMap(dict => asStream(entry(dict, 'Metadata')) ?? [])
    .filter((stream, index, streams) => streams.indexOf(stream) === index)
    .flatMap(stream => readXmp(bytesOf(stream) ?? new Uint8Array()) ?? [])
    .filter(({ alternatives = [] }) => alternatives.length === 1 && alternatives[0]?.language === 'x-default')
    .map(({ prefix, local }) => ({
      message: `The metadata property ${prefix}:${local} has a default text only, and the catalog has no Lang.`,
    }));
}
