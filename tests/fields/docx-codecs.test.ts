import { describe, expect, it } from 'vitest';
import { readDocxField, writeDocxField } from '../../src/fields/docx-codecs.ts';
import type { Field, KindName, Specs } from '../../src/fields/kinds.ts';
import type { ControlValue } from '../../src/formats/docx/content-control.ts';

const strings = {
  date_hint: 'dd-mm-jjjj',
  date_spoken: 'Typ dag, maand en jaar.',
  type_here: 'Typ hier',
  pick_date: 'Kies een datum',
  pick_option: 'Kies een antwoord',
  sign_here: 'Teken hier',
  tick_own: '{label}, vink',
  text_own: '{label}, tekst',
  printed_name: '{label}, naam',
};
const context = { locale: 'nl-NL', strings };

function field<K extends KindName>(kind: K, spec: Specs[K]): Field<K> {
  const common = { name: 'veld', label: 'Label', help: null, required: true, prefill: null };
  return { kind, ...common, spec, accessibleName: 'Deel: Label' } as unknown as Field<K>;
}

const text = (value: string): ControlValue => ({ type: 'text', text: value });
const day = (shown: string, picked: string | null): ControlValue => ({
  type: 'date',
  text: shown,
  day: picked,
});
const tick = (ticked: boolean): ControlValue => ({ type: 'tick', ticked });

function read<K extends KindName>(
  of: Field<K>,
  values: Readonly<Record<string, ControlValue>>,
  locale = 'nl-NL',
) {
  return readDocxField(of, new Map(Object.entries(values)), { ...context, locale });
}

describe('a control', () => {
  it.each([
    ['text', 'Typ hier', field('text', {})],
    ['multiline', 'Typ hier', field('multiline', { lines: 3 })],
    ['number', 'Typ hier', field('number', {})],
    ['date', 'Kies een datum', field('date', {})],
    ['choice', 'Kies een antwoord', field('choice', { as: 'radio', options: [{ id: 'ja', label: 'Ja' }] })],
  ] as const)(
    'of a %s is tagged with its id, named in full, and says “%s” while empty',
    (_, placeholder, of) => {
      expect(writeDocxField(of, null, context)).toMatchObject([
        { tag: 'veld', alias: 'Deel: Label', placeholder },
      ]);
    },
  );

  it.each(['checkbox', 'check_item'] as const)('of a %s shows its box, and no placeholder', kind => {
    expect(writeDocxField(field(kind, {}), true, context)).toEqual([
      { type: 'tick', tag: 'veld', alias: 'Deel: Label', placeholder: '', value: true },
    ]);
  });

  it('for one line takes one, for more lines takes more', () => {
    expect(writeDocxField(field('text', {}), 'a', context)).toMatchObject([{ multiline: false }]);
    expect(writeDocxField(field('multiline', { lines: 3 }), 'a', context)).toMatchObject([
      { multiline: true },
    ]);
  });
});

describe('a choice', () => {
  const OPTIONS = [
    { id: 'ja', label: 'Ja, graag' },
    { id: 'nee', label: 'Nee' },
  ];

  it.each(['list', 'radio'] as const)('shown as %s is a list in Word', as => {
    expect(writeDocxField(field('choice', { as, options: OPTIONS }), 'nee', context)).toMatchObject([
      { type: 'list', items: OPTIONS, value: 'nee' },
    ]);
  });

  it.each(['Ja, graag', 'ja'])('is read from its label and its id: %j', stored => {
    expect(read(field('choice', { as: 'list', options: OPTIONS }), { veld: text(stored) })).toEqual({
      value: 'ja',
    });
  });

  it('keeps what is neither', () => {
    const found = read(field('choice', { as: 'list', options: OPTIONS }), { veld: text('misschien') });
    expect(found).toEqual({ value: null, raw: 'misschien' });
  });

  it.each([{ veld: text('') }, {}])('is null when nobody chose: %j', values => {
    expect(read(field('choice', { as: 'list', options: OPTIONS }), values)).toEqual({ value: null });
  });
});

describe('a date', () => {
  it.each([
    ['nl-NL', '02-03-2026', 'dd-MM-yyyy', 'nl-NL'],
    ['nl-BE', '02/03/2026', 'dd/MM/yyyy', 'nl-BE'],
    ['en', '2 March 2026', 'd MMMM yyyy', 'en-GB'],
  ])('in %s shows %s, as Word will when another day is picked', (locale, shown, format, language) => {
    expect(writeDocxField(field('date', {}), '2026-03-02', { ...context, locale })).toMatchObject([
      { type: 'date', value: '2026-03-02', shown, format, language },
    ]);
  });

  it.each([
    ['02-03-2026', '2026-03-02'],
    ['2/3/2026', null],
    ['maandag 2 maart 2026', '2026-03-02'],
  ])('is read from %j with the picked day %j', (shown, picked) => {
    expect(read(field('date', {}), { veld: day(shown, picked) })).toEqual({ value: '2026-03-02' });
  });

  it('that was typed over counts, not the day picked before', () => {
    expect(read(field('date', {}), { veld: day('03-03-2026', '2026-03-02') })).toEqual({
      value: '2026-03-03',
    });
  });

  it('is kept as it was typed when it is no date', () => {
    const of = field('date', {});
    expect(read(of, { veld: day('volgende week', null) })).toEqual({ value: null, raw: 'volgende week' });
  });

  it('is null while the placeholder shows', () => {
    expect(read(field('date', {}), { veld: day('', null) })).toEqual({ value: null });
  });
});

describe('a number', () => {
  it('is written with the digits and the decimal sign its field and language ask for', () => {
    const of = field('number', { decimals: 2 });
    expect(writeDocxField(of, 3, context)).toMatchObject([{ value: '3,00' }]);
    expect(writeDocxField(of, 3, { ...context, locale: 'en' })).toMatchObject([{ value: '3.00' }]);
  });

  it.each([
    ['30,4', 30.4],
    ['−3', -3],
  ])('is read from %j', (written, value) => {
    expect(read(field('number', {}), { veld: text(written) })).toEqual({ value });
  });

  it('is kept as it was typed when it is no number', () => {
    expect(read(field('number', {}), { veld: text('32 uur') })).toEqual({ value: null, raw: '32 uur' });
  });
});

describe('a line of one’s own', () => {
  const own = field('free_check', {});

  it('is a tick and a text, each with a name that says which', () => {
    expect(writeDocxField(own, { vink: true, tekst: 'Rooster' }, context)).toMatchObject([
      { type: 'tick', tag: 'veld_vink', alias: 'Deel: Label, vink', value: true },
      { type: 'text', tag: 'veld_tekst', alias: 'Deel: Label, tekst', value: 'Rooster', multiline: false },
    ]);
  });

  it.each([
    [
      { veld_vink: tick(true), veld_tekst: text('Rooster') },
      { vink: true, tekst: 'Rooster' },
    ],
    [{ veld_vink: tick(true) }, { vink: true, tekst: null }],
    [{ veld_tekst: text('Rooster') }, { vink: false, tekst: 'Rooster' }],
    [{}, { vink: false, tekst: null }],
  ] as const)('is read from %j as %j', (values, value) => {
    expect(read(own, values)).toEqual({ value });
  });
});

describe('a signature', () => {
  const place = field('signature', {});

  it('is a place to sign and a printed name', () => {
    expect(writeDocxField(place, { signed: false, name: 'Anna' }, context)).toMatchObject([
      { type: 'signature', tag: 'veld', placeholder: 'Teken hier' },
      { type: 'text', tag: 'veld_naam', alias: 'Deel: Label, naam', value: 'Anna' },
    ]);
  });

  it.each([true, false])('is signed when something stands there: %j', signed => {
    const values = { veld: { type: 'signature', signed, text: '' }, veld_naam: text('Anna') } as const;
    expect(read(place, values)).toEqual({ value: { signed, name: 'Anna' } });
  });
});

it.each(['checkbox', 'check_item'] as const)('a %s is ticked when its box is', kind => {
  expect(read(field(kind, {}), { veld: tick(true) })).toEqual({ value: true });
  expect(read(field(kind, {}), { veld: tick(false) })).toEqual({ value: false });
  expect(read(field(kind, {}), {})).toEqual({ value: false });
});
