import { oneLine } from './clean-text.ts';

/** A name in its parts; null for what someone doesn't have. */
export interface NameParts {
  readonly given: string | null;
  readonly prefix: string | null;
  readonly family: string | null;
}

/** The parts of a Dutch name, with a partner's. */
export interface DutchName extends NameParts {
  readonly partnerPrefix: string | null;
  readonly partner: string | null;
  /** Which family names someone uses: 0 own, 1 partner-own, 2 partner, 3 own-partner. */
  readonly use: string | null;
}

/** The parts as they are used; undefined when the code for it isn't known, so that no name is a guess. */
export function dutchParts(name: DutchName): NameParts | undefined {
  const { given, prefix, family, partnerPrefix, partner, use } = name;
  if (partner === null) return name;
  switch (use) {
    case null:
    case '0':
      return name;
    case '1':
      return { given, prefix: partnerPrefix, family: hyphenated(partner, prefixed(prefix, family)) };
    case '2':
      return { given, prefix: partnerPrefix, family: partner };
    case '3':
      return { given, prefix, family: hyphenated(family, prefixed(partnerPrefix, partner)) };
    default:
      return undefined;
  }
}

/** As it is displayed: *Anna van der Berg*. */
export function displayName({ given, prefix, family }: NameParts): string | null {
  return spaced(given, prefixed(prefix, family));
}

/** As it is sorted: *Berg, Anna van der* in the Netherlands, *Van den Bossche, Sofie* in Belgium. */
export function sortName({ given, prefix, family }: NameParts, sort: 'nl' | 'be'): string | null {
  if (family === null) return spaced(given, prefix);
  const [last, first] = sort === 'be' ? [prefixed(prefix, family), given] : [family, spaced(given, prefix)];
  return first === null ? last : `${last}, ${first}`;
}

function spaced(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return `${first} ${second}`;
}

function hyphenated(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return `${first}-${second}`;
}

/** An elided prefix, as in d'Hondt, has no space behind it. */
function prefixed(prefix: string | null, family: string | null): string | null {
  if (prefix === null || family === null) return prefix ?? family;
  return /['’]$/.test(prefix) ? `${prefix}${family}` : `${prefix} ${family}`;
}

/** Words of a family name that stay small behind another. */
const SMALL = new Set(['de', 'den', 'der', 'van', 'ten', 'ter', "'t", '’t', "'s", '’s']);
/** Small at the beginning too: *'t Hart*. */
const ALWAYS_SMALL = /^['’][ts]$/;

/**
 * Takes a name apart that has its family name in capitals, in front: `VAN DEN BOSSCHE Sofie`. Which letters of it are
 * capitals is a guess.
 */
export function partsInCapitals(text: string): NameParts {
  const words = oneLine(text).split(' ');
  const count = familyWords(words);
  const family = words.slice(0, count).join(' ').replace(/,$/, '');
  const given = words.slice(count).join(' ');
  return { given: given || null, prefix: null, family: family ? inTitleCase(family) : null };
}

/**
 * How many words in front are the family name: those in capitals, with the small ones before each, which some offices
 * don't write in capitals: `Van den BOSSCHE Sofie`.
 */
function familyWords(words: readonly string[]): number {
  const first = words.findIndex(word => !isFamilyWord(word) && !SMALL.has(lower(word)));
  let count = first < 0 ? words.length : first;
  while (count > 0 && !isFamilyWord(words[count - 1] ?? '')) count--;
  return count;
}

/** Capitals only; initials with full stops belong to a given name. */
function isFamilyWord(word: string): boolean {
  return !/\p{Ll}/u.test(word) && !/^(?:\p{Lu}\p{M}*\.-?)+$/u.test(word);
}

function inTitleCase(family: string): string {
  return family
    .split(' ')
    .map((word, i) => {
      const small = lower(word);
      return ALWAYS_SMALL.test(small) || (i > 0 && SMALL.has(small)) ? small : titleWord(word);
    })
    .join(' ');
}

/** `D'HONDT-PEETERS` is D'Hondt-Peeters; the Dutch ij is one letter, `IJSSEL` is IJssel; `'S-GRAVESANDE` is 's-Gravesande. */
function titleWord(word: string): string {
  const title = word
    .split(/(?<=['’-])/u)
    .map(part => {
      const [initial = ''] = part.match(/^(?:IJ|.)/u) ?? [];
      return initial.toUpperCase() + lower(part.slice(initial.length));
    })
    .join('');
  return title.replace(
    /^(['’])([TS])(?=-)/u,
    (_, mark: string, letter: string) => mark + letter.toLowerCase(),
  );
}

/** Without the dot that lower-casing a Turkish İ leaves above its i. */
function lower(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
