import { describe, expect, it } from 'vitest';
import type { Field, KindName, Specs } from '../../src/fields/kinds.ts';
import { tooltipOf } from '../../src/fields/pdf-codec.ts';
import { readPdfField, writePdfField } from '../../src/fields/pdf-codecs.ts';
import type { FormValue } from '../../src/formats/pdf/form-field.ts';

const context = {
  locale: 'nl-NL',
  strings: {
    date_hint: 'dd-mm-jjjj',
    date_spoken: 'Typ dag, maand en jaar.',
    tick_own: '{label}, vink',
    text_own: '{label}, tekst',
    printed_name: '{label}, naam',
  },
};

function field<K extends KindName>(kind: K, spec: Specs[K]): Field<K> {
  return {
    kind,
    name: 'veld',
    label: 'Label',
    help: null,
    required: true,
    prefill: null,
    spec,
    accessibleName: 'Deel: Label',
  } as unknown as Field<K>;
}

const text = (value: string): FormValue => ({ type: 'text', text: value });
const state = (value: string): FormValue => ({ type: 'state', state: value });

function read<K extends KindName>(of: Field<K>, values: Readonly<Record<string, FormValue>>) {
  return readPdfField(of, new Map(Object.entries(values)), context);
}

const OPTIONS = [
  { id: 'ja', label: 'Ja, graag' },
  { id: 'nee', label: 'Nee' },
];

describe('a choice from a list', () => {
  const list = field('choice', { as: 'list', options: OPTIONS });

  it.each([
    ['the id', 'ja'],
    ['the label, as some viewers store it', 'Ja, graag'],
  ])('is read from %s', (_, stored) => {
    expect(read(list, { veld: text(stored) })).toEqual({ value: 'ja' });
  });

  it('keeps what is neither', () => {
    expect(read(list, { veld: text('misschien') })).toEqual({ value: null, raw: 'misschien' });
  });

  it.each([{ veld: text('') }, {}])('is null when nobody chose: %j', values => {
    expect(read(list, values)).toEqual({ value: null });
  });
});

describe('a choice from radio buttons', () => {
  const radio = field('choice', { as: 'radio', options: OPTIONS });

  it('is read from the state', () => {
    expect(read(radio, { veld: state('nee') })).toEqual({ value: 'nee' });
  });

  it('is null when the state is Off', () => {
    expect(read(radio, { veld: state('Off') })).toEqual({ value: null });
  });

  it('keeps a state that is no option', () => {
    expect(read(radio, { veld: state('2') })).toEqual({ value: null, raw: '2' });
  });
});

describe('a date', () => {
  it.each(['02-03-2026', '2/3/2026', '2 March 2026'])('is read from %j', written => {
    expect(read(field('date', {}), { veld: text(written) })).toEqual({ value: '2026-03-02' });
  });

  it.each(['31-02-2026', 'volgende week', '02-03-2026 of later'])('keeps %j as it was written', written => {
    expect(read(field('date', {}), { veld: text(written) })).toEqual({ value: null, raw: written });
  });

  it('says how it is written', () => {
    expect(writePdfField(field('date', {}), null, context)).toMatchObject([
      { tooltip: 'Deel: Label. Typ dag, maand en jaar.', value: null },
    ]);
  });
});

describe('a number', () => {
  it.each([
    ['30,4', 30.4],
    ['−3', -3],
  ])('is read from %j', (written, value) => {
    expect(read(field('number', {}), { veld: text(written) })).toEqual({ value });
  });

  it.each(['32 uur', '1.234', '3-4'])('keeps %j as it was written', written => {
    expect(read(field('number', {}), { veld: text(written) })).toEqual({ value: null, raw: written });
  });

  it('is written with the digits its field asks for', () => {
    expect(writePdfField(field('number', { decimals: 2 }), 3, context)).toMatchObject([{ value: '3,00' }]);
  });
});

describe('a line of one’s own', () => {
  const own = field('free_check', {});

  it('is two form fields, each with a name that says which', () => {
    expect(writePdfField(own, { vink: true, tekst: 'Rooster' }, context)).toEqual([
      { type: 'checkbox', name: 'veld_vink', tooltip: 'Deel: Label, vink', required: false, value: true },
      {
        type: 'text',
        name: 'veld_tekst',
        tooltip: 'Deel: Label, tekst',
        required: true,
        value: 'Rooster',
        multiline: false,
        readOnly: false,
      },
    ]);
  });

  it.each([
    [
      { veld_vink: state('Ja'), veld_tekst: text('Rooster') },
      { vink: true, tekst: 'Rooster' },
    ],
    [{ veld_vink: state('Ja') }, { vink: true, tekst: null }],
    [{ veld_tekst: text('Rooster') }, { vink: false, tekst: 'Rooster' }],
    [
      { veld_vink: state('Off'), veld_tekst: text('') },
      { vink: false, tekst: null },
    ],
    [{}, { vink: false, tekst: null }],
  ])('is read from %j as %j', (values, value) => {
    expect(read(own, values)).toEqual({ value });
  });
});

describe('a signature', () => {
  const place = field('signature', {});

  it('is a place to sign and a printed name nobody can type in', () => {
    expect(writePdfField(place, { signed: false, name: 'Anna' }, context)).toMatchObject([
      { type: 'signature', name: 'veld' },
      { type: 'text', name: 'veld_naam', tooltip: 'Deel: Label, naam', readOnly: true, value: 'Anna' },
    ]);
  });

  it('is signed when there is a signature', () => {
    const values = { veld: { type: 'signature', signed: true }, veld_naam: text('Anna') } as const;
    expect(read(place, values)).toEqual({ value: { signed: true, name: 'Anna' } });
  });
});

it.each(['checkbox', 'check_item'] as const)('a %s is ticked by its own state only', kind => {
  expect(read(field(kind, {}), { veld: state('Ja') })).toEqual({ value: true });
  expect(read(field(kind, {}), { veld: state('Off') })).toEqual({ value: false });
  expect(read(field(kind, {}), {})).toEqual({ value: false });
});

describe('the tooltip', () => {
  it.each([
    [{ accessibleName: 'Naam', help: null }, [], 'Naam'],
    [{ accessibleName: 'Naam', help: 'Voluit.' }, [], 'Naam. Voluit.'],
    [{ accessibleName: 'Klaar?', help: 'Ja of nee' }, ['dd-mm-jjjj'], 'Klaar? Ja of nee. dd-mm-jjjj'],
  ])('of %j with %j reads as sentences', (said, hints, tooltip) => {
    expect(tooltipOf(said, ...hints)).toBe(tooltip);
  });
});
