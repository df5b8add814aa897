import type { Values } from '../../src/fields/kinds.ts';
import type { Field } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';

/** Fractions from 0 up to 1, the same in every run. */
type Random = () => number;

/** Different records for the fields of a document, the same in every run: names with diacritics, texts of 0 to 400 characters. */
export function recordsFor(fields: readonly Field[], count: number): readonly FieldValues[] {
  const random = seeded(20_260_302);
  return Array.from({ length: count }, () =>
    Object.fromEntries(fields.map(field => [field.name, valueFor(field, random)])),
  );
}

function valueFor({ kind, name }: Field, random: Random): Values[keyof Values] {
  switch (kind) {
    case 'text':
      return random() < 0.1 ? null : /naam/.test(name) ? person(random) : prose(random, 60) || null;
    case 'multiline':
      return prose(random, 400, random() < 0.3 ? '\n' : ' ') || null;
    case 'date':
      return random() < 0.2 ? null : `2026-${twoDigits(1 + random() * 12)}-${twoDigits(1 + random() * 28)}`;
    case 'signature':
      return { signed: false, name: person(random) };
    default:
      throw new Error(`The form has a field "${name}" of kind ${kind}: give it values here.`);
  }
}

const FIRST_NAMES = ['Zoë', 'André', 'Loïs', 'Björn', 'Renée', 'Şule', 'Łukasz', 'Daniël', 'Fatma', 'Jan'];
const LAST_NAMES = [
  'de Vries',
  'Müller',
  'van ’t Hoff',
  'Özdemir',
  'Núñez',
  'Šmid & Zn.',
  'IJsbrandij',
  'Çelik',
];

const person = (random: Random): string => `${pick(FIRST_NAMES, random)} ${pick(LAST_NAMES, random)}`;

const SENTENCES = [
  'Het rooster geeft nu méér rust.',
  'Eén collega neemt de financiële coördinatie over, tot en met week 12.',
  'Ik wil graag ’s ochtends beginnen – liefst rond half negen.',
  'Bij R&D bleef het <te> druk.',
  'We kijken samen naar ideeën voor het café.',
  'Dat kost ongeveer € 250 per reünie.',
  'Rustig.',
  'Zij zei: „Bel me als het niet gaat.”',
];

/** Sentences of at most so many characters together; now and then none. */
function prose(random: Random, most: number, between = ' '): string {
  const length = random() * most;
  let text = '';
  for (;;) {
    const longer = `${text}${text && between}${pick(SENTENCES, random)}`;
    if (longer.length > length) return text;
    text = longer;
  }
}

function pick(items: readonly string[], random: Random): string {
  return items[Math.floor(random() * items.length)] ?? '';
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** A linear congruential generator, with the constants of Numerical Recipes (§7.1): good enough to choose words with. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
