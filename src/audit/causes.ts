import type { PdfFacts, UaFinding } from '../formats/pdf/ua/report.ts';
import type { RuleName } from './advice/rule-names.ts';

/** A broken rule, as far as causes go. */
export interface BrokenRule {
  readonly count: number;
  readonly places: readonly UaFinding[];
}

export type BrokenRules = ReadonlyMap<string, BrokenRule>;

/** When a rule follows from another: one mending mends both. */
interface Link {
  readonly cause: RuleName;
  readonly followers: readonly RuleName[];
  /** Whether it holds in this file; always, when both are broken, if there is none. */
  readonly holds?: (cause: BrokenRule, follower: BrokenRule, facts: PdfFacts) => boolean;
}

/** Rules that ask for a tag around something: nothing has one in a file without tags. */
const ASK_FOR_TAGS = ['7.1/3', '7.18.1/1', '7.18.4/1', '7.18.5/1'] as const;

/** All are kept by a language of the document. The first that is broken stands for the others. */
const ASK_FOR_LANGUAGE = [
  ...(['7.2/34', '7.2/25', '7.2/22', '7.2/33', '7.2/24', '7.2/21'] as const),
  ...(['7.2/23', '7.2/2', '7.2/30', '7.2/31', '7.2/32'] as const),
] as const;

/** A tag that holds what it may not, and the tag in it that lies where it may not. */
const HOLD_OTHERS = ['7.2/3', '7.2/10', '7.2/19', '7.2/20', '7.2/27', '7.2/36', '7.2/37', '7.2/38'] as const;
const LIE_WRONG = [
  '7.2/4',
  '7.2/5',
  '7.2/6',
  '7.2/7',
  '7.2/8',
  '7.2/9',
  '7.2/17',
  '7.2/18',
  '7.2/26',
] as const;

/** Faults of a font that make its letters come out wrong. */
const FAULTS_OF_FONTS = [
  ...(['7.21.4.1/1', '7.21.3.1/1', '7.21.3.2/1', '7.21.3.3/1', '7.21.3.3/3'] as const),
  ...(['7.21.6/1', '7.21.6/2', '7.21.6/3', '7.21.6/4', '7.21.4.1/2'] as const),
] as const;
const FAULTS_OF_LETTERS = ['7.21.4.1/2', '7.21.5/1', '7.21.8/1'] as const;

/** The first link that holds is told. */
const LINKS: readonly Link[] = [
  { cause: '7.1/11', followers: ['6.2/1', ...ASK_FOR_TAGS, '7.18.3/1'] },
  {
    cause: '6.2/1',
    followers: ['7.18.3/1', ...ASK_FOR_TAGS],
    holds: (_cause, _follower, facts) => !facts.isTagged,
  },
  // A structure tree without an element in it: nothing can be tagged.
  {
    cause: '7.1/3',
    followers: ['7.18.1/1', '7.18.4/1', '7.18.5/1'],
    holds: (_c, _f, facts) => !facts.isTagged,
  },
  { cause: '7.1/8', followers: ['5/1', '7.1/9'] },
  // PDF/UA-2 asks for PDF 2.0.
  { cause: '5/2', followers: ['6.1/1'] },
  ...ASK_FOR_LANGUAGE.map((cause, index) => ({ cause, followers: ASK_FOR_LANGUAGE.slice(index + 1) })),
  { cause: '7.4.4/2', followers: ['7.4.4/3'] },
  { cause: '7.18.5/2', followers: ['7.18.1/2'], holds: areAtSamePlaces },
  { cause: '7.18.4/1', followers: ['7.18.4/2'], holds: areLeftOutOfTheirTags },
  ...HOLD_OTHERS.map(cause => ({ cause, followers: LIE_WRONG, holds: liesWithin })),
  ...FAULTS_OF_FONTS.map(cause => ({
    cause,
    followers: FAULTS_OF_LETTERS.filter(follower => follower !== cause),
    holds: areOfSameObjects,
  })),
];

/** The broken rule that a broken rule follows from, at the end of the chain; null when it stands on its own. */
export function causeOf(rule: string, broken: BrokenRules, facts: PdfFacts): string | null {
  const direct = directCause(rule, broken, facts);
  return direct === null ? null : (causeOf(direct, broken, facts) ?? direct);
}

/** Links lead one way only, so that no chain closes: a cause stands before its followers in the table. */
function directCause(rule: string, broken: BrokenRules, facts: PdfFacts): string | null {
  const follower = broken.get(rule);
  if (follower === undefined) return null;
  const link = LINKS.find(({ cause, followers, holds = () => true }) => {
    const found = broken.get(cause);
    return found !== undefined && followers.some(name => name === rule) && holds(found, follower, facts);
  });
  return link?.cause ?? null;
}

/** Every font, picture or annotation of the follower is one of the cause. Breaches without a place here could be others. */
function areOfSameObjects(cause: BrokenRule, follower: BrokenRule): boolean {
  const objects = new Set(cause.places.map(({ object }) => object));
  return (
    isWhole(follower) && follower.places.every(({ object }) => object !== undefined && objects.has(object))
  );
}

function areAtSamePlaces(cause: BrokenRule, follower: BrokenRule): boolean {
  const key = ({ page, object }: UaFinding) => `${page} ${object}`;
  const places = new Set(cause.places.map(key));
  return (
    isWhole(follower) && follower.places.every(place => place.object !== undefined && places.has(key(place)))
  );
}

/**
 * Most fields lie in no tag, and there are tags for fields with something else in them, such as the look of a field: the program
 * wrote the tags, and not what belongs in them.
 */
function areLeftOutOfTheirTags(cause: BrokenRule, follower: BrokenRule, facts: PdfFacts): boolean {
  return (
    isWhole(cause) &&
    cause.count * 2 > facts.formFields &&
    cause.count >= follower.count &&
    cause.places.every(({ path }) => path === undefined)
  );
}

/** Every tag of the follower lies directly in a tag of the cause. */
function liesWithin(cause: BrokenRule, follower: BrokenRule): boolean {
  const paths = new Set(cause.places.map(({ path }) => path));
  return (
    isWhole(follower) && follower.places.every(({ path }) => path !== undefined && paths.has(parentOf(path)))
  );
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const isWhole = ({ count, places }: BrokenRule): boolean => count === places.length;
