import { describe, expect, it } from 'vitest';
import { RULE_NAMES } from '../../../src/audit/advice/rule-names.ts';
import { adviceOf } from '../../../src/audit/advice.ts';
import { PAGE_TEXTS } from '../../../src/audit/page/page-texts.ts';
import { DUTCH_RULE_TITLES, dutchTitleOf } from '../../../src/audit/page/rule-titles-nl.ts';

const [nl, en] = [PAGE_TEXTS['nl-NL'], PAGE_TEXTS.en];

/** The standard structure types of ISO 32000-1 §14.8.4. */
const STANDARD_TYPES = `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
  H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry
  Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/);

/** Characters: two lines on a phone, three at most. */
const LONGEST = 90;

const english = (name: string): string => {
  const [clause = '', test] = name.split('/');
  return adviceOf({ clause, test: Number(test) }).title;
};

describe('what is wrong, in Dutch', () => {
  it('is told of the rules that English tells of, and of no others', () => {
    expect(Object.keys(DUTCH_RULE_TITLES)).toEqual(RULE_NAMES);
  });

  it.each(RULE_NAMES)('fits a line or two, without a full stop: %s', name => {
    expect(dutchTitleOf(name)).toMatch(/^[A-Z].*[^.]$/);
    expect(dutchTitleOf(name).length).toBeLessThanOrEqual(LONGEST);
  });

  it('is not the same for two rules, but where English is too', () => {
    const twice = (titles: readonly string[]): readonly string[] =>
      RULE_NAMES.filter((_, index) => titles.indexOf(titles[index] ?? '') < index);
    expect(twice(RULE_NAMES.map(dutchTitleOf))).toEqual(twice(RULE_NAMES.map(english)));
  });

  it('is unknown of a rule that there isn’t', () => {
    expect(() => dutchTitleOf('7.1/99')).toThrow('No Dutch title for rule 7.1/99');
  });
});

describe('structure types in words', () => {
  it.each([
    ['Dutch', nl],
    ['English', en],
  ])('are known of every standard type in %s', (_, { types }) => {
    expect(Object.keys(types).sort()).toEqual(STANDARD_TYPES.toSorted());
  });
});
