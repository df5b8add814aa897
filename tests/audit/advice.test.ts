import { describe, expect, it } from 'vitest';
import { RULE_NAMES } from '../../src/audit/advice/rule-names.ts';
import { adviceOf, indexOfRule, ruleCode, ruleName } from '../../src/audit/advice.ts';
import { uaRules } from '../../src/formats/pdf/ua/rules.ts';

const advised = uaRules.map(rule => [ruleName(rule), adviceOf(rule)] as const);

describe('advice', () => {
  it('knows the rules of the engine, in the same order', () => {
    expect([...RULE_NAMES]).toEqual(uaRules.map(ruleName));
  });

  it('refuses a rule that is not in the standard', () => {
    expect(() => adviceOf({ clause: '7.2', test: 35 })).toThrow('No advice for rule 7.2/35');
    expect(indexOfRule({ clause: '7.2', test: 35 })).toBe(-1);
  });

  it('gives a rule a code that never changes', () => {
    expect(ruleCode({ clause: '7.18.1', test: 3 })).toBe('ua/7.18.1-3');
  });

  it.each(advised)('%s has a title that fits within a sentence', (_, { title }) => {
    expect(title).toMatch(/^[A-Z][a-z ]/);
    expect(title).toMatch(/[^.!?]$/);
    expect(title.length).toBeLessThan(120);
  });

  it('speaks of one place when there is one', () => {
    const rule = { clause: '7.3', test: 1 };
    expect(adviceOf(rule, 1).title).toBe('A picture has no description (alternative text)');
    expect(adviceOf(rule, 2).title).toBe('Pictures have no description (alternative text)');
    expect(adviceOf({ clause: '7.1', test: 9 }, 1).title).toBe(adviceOf({ clause: '7.1', test: 9 }).title);
  });

  it('takes lines and backgrounds for less than text that is not tagged', () => {
    const path = { message: 'It is neither tagged nor an artifact.', content: 'path' } as const;
    const text = { ...path, content: 'text' } as const;
    const rule = { clause: '7.1', test: 3 };
    expect(adviceOf(rule, 2, [path, path])).toMatchObject({ urgency: 'hindrance' });
    expect(adviceOf(rule, 2, [path, text])).toMatchObject({ urgency: 'barrier' });
    expect(adviceOf(rule, 3, [path, path])).toMatchObject({ urgency: 'barrier' });
  });

  it('takes ticks of check boxes for less than letters that can’t be read out', () => {
    const of = (font: string) => ({ message: 'Nothing says which sign it is.', font });
    const rule = { clause: '7.21.7', test: 1 };
    expect(adviceOf(rule, 1, [of('ZapfDingbats')])).toMatchObject({ urgency: 'hindrance' });
    expect(adviceOf(rule, 1, [of('Wingdings-Regular')])).toMatchObject({ urgency: 'hindrance' });
    expect(adviceOf(rule, 1, [of('Symbol')])).toMatchObject({ urgency: 'barrier' });
    expect(adviceOf(rule, 2, [of('ZapfDingbats'), of('Arial')])).toMatchObject({ urgency: 'barrier' });
  });

  it('takes fonts that every program has for less than fonts that are missing', () => {
    const of = (font: string) => ({ message: 'It is not embedded.', font });
    const rule = { clause: '7.21.4.1', test: 1 };
    expect(adviceOf(rule, 2, [of('Helvetica'), of('Times-BoldItalic')])).toMatchObject({ urgency: 'formal' });
    expect(adviceOf(rule, 1, [of('Helvetica-Light')])).toMatchObject({ urgency: 'hindrance' });
    expect(adviceOf(rule, 1, [of('ZapfDingbats')])).toMatchObject({ urgency: 'hindrance' });
  });

  it.each([
    ['7.1', 3, { content: 'shading' } as const],
    ['7.21.7', 1, { font: 'Webdings' }],
    ['7.21.4.1', 1, { font: 'Courier-Oblique' }],
  ])('of %s/%d, when it is narrower, is as short', (clause, test, facts) => {
    const { title, harm, mend } = adviceOf({ clause, test }, 1, [{ message: 'It is wrong.', ...facts }]);
    expect(title).not.toBe(adviceOf({ clause, test }, 1).title);
    expect([title.length < 120, harm.length < 220, mend.length < 340]).toEqual([true, true, true]);
  });

  it.each(advised)('%s says whom it harms, and how to mend it, in whole sentences', (_, { harm, mend }) => {
    expect(harm).toMatch(/^[A-Z].+[.]$/);
    expect(mend).toMatch(/^[A-Z].+[.]$/);
  });

  it.each(advised)('%s tells in a few lines', (_, { harm, mend }) => {
    expect(harm.length).toBeLessThan(220);
    expect(mend.length).toBeLessThan(340);
  });
});
