import { describe, expect, it } from 'vitest';
import { aliasOf } from '../../src/fields/docx-codec.ts';

const QUESTION = 'Wat lukt nu beter op het werk, en hoe merk je dat?';
const LONG = 'Welke taken wil je met hulp doen, en wat heb je daar dan precies voor nodig?';

describe('the title of a content control', () => {
  it('is the accessible name', () => {
    expect(aliasOf({ accessibleName: 'Vervolggesprek 2, datum', label: 'Datum' })).toBe(
      'Vervolggesprek 2, datum',
    );
  });

  it('is the label alone where Word would cut the name', () => {
    const accessibleName = `Vooruitkijken: hoe blijf je goed aan het werk? Vraag 1. ${QUESTION}`;
    expect(aliasOf({ accessibleName, label: QUESTION })).toBe(QUESTION);
  });

  it('is cut at a word, with a sign that says so, where the label is too long as well', () => {
    const alias = aliasOf({ accessibleName: LONG, label: LONG });
    expect(alias).toBe('Welke taken wil je met hulp doen, en wat heb je daar dan…');
    expect(alias.length).toBeLessThanOrEqual(64);
  });

  it('keeps the name of a part whole', () => {
    const alias = aliasOf({ accessibleName: LONG, label: LONG }, '{label}, tekst');
    expect(alias).toMatch(/^Welke taken wil je met hulp doen, en wat heb je daar.*…, tekst$/);
    expect(alias.length).toBeLessThanOrEqual(64);
  });

  it('cuts one long word where it must', () => {
    expect(aliasOf({ accessibleName: 'a'.repeat(80), label: 'a'.repeat(80) })).toBe(`${'a'.repeat(63)}…`);
  });
});
