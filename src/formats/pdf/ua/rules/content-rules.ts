import type { MarkedContent } from '../content/marked-content.ts';
import type { UaDocument } from '../model/document.ts';
import { pathOfDict } from '../model/structure-tree.ts';
import { placeAt, type UaFinding } from '../report.ts';
import type { UaRule } from './rule.ts';

const rules: readonly UaRule[] = [
  {
    clause: '7.1',
    test: 1,
    description: 'No artifact lies within tagged content.',
    check: pdf =>
      markedFindings(
        pdf,
        ({ tag, tagged }) => tag === 'Artifact' && tagged,
        'An artifact lies within tagged content.',
      ),
  },
  {
    clause: '7.1',
    test: 2,
    description: 'No tagged content lies within an artifact.',
    check: pdf =>
      markedFindings(
        pdf,
        ({ tagged, inArtifact }) => tagged && inArtifact,
        'Content is both tagged and in an artifact.',
      ),
  },
  {
    clause: '7.1',
    test: 3,
    description: 'All content is tagged or an artifact.',
    check: ({ items }) =>
      items
        .filter(({ tagged, inArtifact }) => !tagged && !inArtifact)
        .map(({ kind, page }) => ({
          message: `${ITEMS[kind]} neither tagged nor an artifact.`,
          content: kind,
          page,
        })),
  },
  spanRule(30, 'ActualText', ({ properties }) => properties.actualText),
  spanRule(31, 'Alt', ({ properties }) => properties.alt),
  spanRule(32, 'E', ({ properties }) => properties.expansion),
  {
    clause: '7.2',
    test: 34,
    description: 'The language of all text is known.',
    check: ({ items, hasLanguage, structure }) =>
      hasLanguage
        ? []
        : items
            .filter(item => item.kind === 'text' && !item.hasLanguage)
            .map(({ page, element }) => ({
              message: 'Text has no language, and the catalog has no Lang.',
              ...placeAt({ page, path: pathOfDict(element, structure) }),
            })),
  },
  {
    clause: '7.20',
    test: 1,
    description: 'No reference XObjects.',
    check: pdf =>
      formFindings(pdf, {
        breaks: ({ form }) => form.dict.has('Ref'),
        message: 'A form XObject refers to a page of another file.',
      }),
  },
  {
    clause: '7.20',
    test: 2,
    description: 'Tagged content of a form XObject has one place in the structure.',
    check: pdf =>
      formFindings(pdf, {
        breaks: ({ again }) => again,
        message: 'A form XObject with tagged content of its own is painted more than once.',
      }),
  },
];

/** The parts of 7.1, 7.2 and 7.20 about what pages paint. */
export const contentRules: readonly UaRule[] = rules.map(rule => ({ ...rule, undecided: unreadContent }));

const ITEMS = {
  text: 'Text is',
  path: 'A painted path is',
  shading: 'A shading is',
  image: 'An image is',
};

function markedFindings(
  { marked, structure }: UaDocument,
  breaks: (content: MarkedContent) => boolean,
  message: string,
): UaFinding[] {
  return marked
    .filter(breaks)
    .map(({ page, element }) => ({ message, ...placeAt({ page, path: pathOfDict(element, structure) }) }));
}

/** What a page that is lost, or a stream that can't be read, paints, marks or shows, no rule about content knows. */
export function* unreadContent({ unread, nameOf, pagesFlaw }: UaDocument): Generator<string> {
  if (pagesFlaw !== undefined) yield pagesFlaw;
  for (const { stream, page } of unread)
    yield `Content of page ${page} can’t be read: stream ${nameOf(stream) ?? 'without a number'}.`;
}

/** Replacement texts of a Span in content need a language: its own, or one from around it. */
function spanRule(test: number, key: string, text: (content: MarkedContent) => string | undefined): UaRule {
  return {
    clause: '7.2',
    test,
    description: `The language of ${key} of a marked Span is known.`,
    check: pdf =>
      pdf.hasLanguage
        ? []
        : markedFindings(
            pdf,
            content =>
              content.tag === 'Span' &&
              text(content) !== undefined &&
              content.properties.language === undefined &&
              content.inheritedLanguage === undefined,
            `A Span in page content has ${key} but no language.`,
          ),
  };
}

function formFindings(
  { forms, nameOf }: UaDocument,
  { breaks, message }: { breaks: (form: UaDocument['forms'][number]) => boolean; message: string },
): UaFinding[] {
  return forms
    .filter(breaks)
    .map(({ form, page }) => ({ message, ...placeAt({ page, object: nameOf(form) }) }));
}
