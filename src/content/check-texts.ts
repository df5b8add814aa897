import type { Diagnostic } from '../core/diagnostics.ts';
import { DETAIL_NAMES, type Locale } from '../model/document.ts';
import { suggest } from '../yaml/suggest.ts';
import type { EditionText } from './editions.ts';
import { longSentences, placeholderIn, proseOf, unprintableIn } from './language.ts';
import { error, warning } from './problem.ts';
import { type LinkTarget, parseRichText } from './rich-text.ts';
import type { TermFinder } from './terms.ts';

/** What texts are checked against. */
export interface TextRules {
  readonly locale: Locale;
  readonly findTerms: TermFinder;
  /** Undefined when the links could not be read: then they aren't looked up either. */
  readonly links: ReadonlyMap<string, LinkTarget> | undefined;
}

/** Checks one text: Markdown and links, placeholders, words of another country, long sentences. */
export function checkText(text: EditionText, rules: TextRules): readonly Diagnostic[] {
  const prose = proseOf(text.value, text.rich);
  const terms = rules
    .findTerms(prose)
    .map(({ offset, text: word, from, right }) =>
      error(
        'wrong-term',
        text.at(offset),
        `"${word}" is the word of ${from}`,
        `in ${rules.locale} write "${right}"`,
      ),
    );
  if (text.borrowed) return terms;
  return [
    ...terms,
    ...checkSigns(text, prose),
    ...checkMarkdown(text, rules.links),
    ...checkSlots(text),
    ...checkLength(text, prose),
  ];
}

function checkSigns(text: EditionText, prose: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const placeholder = placeholderIn(prose);
  if (placeholder) {
    const message = `"${placeholder.text}" stands for a text that is still to be written`;
    diagnostics.push(error('placeholder', text.at(placeholder.offset), message, 'write the text'));
  }
  const unprintable = unprintableIn(text.value);
  if (unprintable) {
    const message = `the text holds ${unprintable.text}, a sign that can't be printed`;
    diagnostics.push(error('unprintable', text.at(unprintable.offset), message, 'remove it'));
  }
  return diagnostics;
}

function checkMarkdown(text: EditionText, links: TextRules['links']): readonly Diagnostic[] {
  if (!text.rich) {
    const mark = /\*\*|\]\(/.exec(text.value);
    if (!mark) return [];
    const message = `"${text.key}" of "${text.owner}" is plain text: "${mark[0]}" would show as it is`;
    return [error('markdown', text.at(mark.index), message, 'remove the Markdown signs')];
  }
  const { problems } = parseRichText(text.value, links ?? new Map());
  return problems.flatMap(({ code, offset, message, hint, link }) => {
    if (link === undefined) return [error(code, text.at(offset), message, hint)];
    return links ? [error(code, text.at(offset), message, suggest(link, links.keys()))] : [];
  });
}

/** Texts are filled in with words of the brand; what isn't one of those would stand on paper as it is. */
function checkSlots(text: EditionText): readonly Diagnostic[] {
  return [...text.value.matchAll(/\{(\w*)\}|[{}]/g)].flatMap(({ 0: found, 1: name, index }) => {
    if (text.rich && name !== undefined && SLOT_NAMES.includes(name)) return [];
    const message = text.rich
      ? `nothing fills "${found}"`
      : `"${text.key}" of "${text.owner}" has "${found}": only Markdown texts are filled in`;
    const hint = text.rich && name ? suggest(name, SLOT_NAMES) : 'write the text without braces';
    return [error('text-slot', text.at(index), message, hint)];
  });
}

const SLOT_NAMES: readonly string[] = ['organisation', ...DETAIL_NAMES];

function checkLength(text: EditionText, prose: string): readonly Diagnostic[] {
  return longSentences(prose, MOST_WORDS).map(({ offset, words }) =>
    warning(
      'long-sentence',
      text.at(offset),
      `this sentence has ${words} words; readers manage ${MOST_WORDS}`,
      'make it two sentences',
    ),
  );
}

/** B1 Dutch: no sentence over 20 words. */
const MOST_WORDS = 20;
