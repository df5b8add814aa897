import type { Diagnostic } from '../core/diagnostics.ts';
import { DETAIL_NAMES, type Locale } from '../model/document.ts';
import { suggest } from '../yaml/suggest.ts';
import type { EditionText } from './editions.ts';
import { longSentences, placeholderIn, proseOf, unprintableIn } from './language.ts';
import { error, warning } from './problem.ts';
import { type LinkTarget, parseRichText } from './rich-text.ts';
import type { TermFinder } from './terms.ts';
import { placeOf } from './texts.ts';

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
    const message = `"${nameOf(text)}" of "${text.owner}" is plain text: "${mark[0]}" would show as it is`;
    return [error('markdown', text.at(mark.index), message, 'remove the Markdown signs')];
  }
  const { problems } = parseRichText(text.value, links ?? new Map());
  return problems.flatMap(({ code, offset, message, hint, link }) => {
    if (link === undefined) return [error(code, text.at(offset), message, hint)];
    return links ? [error(code, text.at(offset), message, suggest(link, links.keys()))] : [];
  });
}

/** Texts are filled in with words of the brand or values of their sheet; anything else would stand there as it is. */
function checkSlots(text: EditionText): readonly Diagnostic[] {
  const isBrand = text.fills === 'brand';
  const known: readonly string[] = text.fills === 'brand' ? BRAND_SLOTS : text.fills;
  const found = [...text.value.matchAll(/\{(\w*)\}|[{}]/g)];
  const wrong = found.flatMap(({ 0: slot, 1: name, index }) => {
    if (name !== undefined && known.includes(name)) return [];
    const message =
      known.length > 0
        ? `nothing fills "${slot}"`
        : `"${nameOf(text)}" of "${text.owner}" has "${slot}": nothing is filled in there`;
    const hint = known.length > 0 && name ? suggest(name, known) : 'write the text without braces';
    return [error('text-slot', text.at(index), message, hint)];
  });
  if (isBrand) return wrong;
  const missing = known.filter(slot => !found.some(({ 1: name }) => name === slot));
  return [
    ...wrong,
    ...missing.map(slot => {
      const hint = `it needs ${known.map(name => `{${name}}`).join(' and ')}`;
      return error('text-slot', text.at(), `"${nameOf(text)}" of "${text.owner}" has no {${slot}}`, hint);
    }),
  ];
}

/** A text's own name: an option's id, the name it has among the texts of a sheet, else its key. */
function nameOf({ key }: EditionText): string {
  return placeOf(key).at(-1) ?? key;
}

const BRAND_SLOTS: readonly string[] = ['organisation', ...DETAIL_NAMES];

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
