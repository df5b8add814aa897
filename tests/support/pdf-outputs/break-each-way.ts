import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { checkPdfUa } from '../../../src/formats/pdf/ua/check-ua.ts';
import { expectedRules, titleOf } from '../../formats/pdf/ua/broken-rules.ts';
import { allDicts, nameAt } from '../../formats/pdf/ua/mutation-tools.ts';
import { type Mutation, mutations, NothingToBreak } from '../../formats/pdf/ua/mutations.ts';

/** What the checker says of a file that was broken in every way there is, one at a time. */
export interface Broken {
  /** Ways after which it reported another rule than the broken one, or more. Empty when the checker is right. */
  readonly wrong: readonly string[];
  /** Rules, as `7.18.5/1`, that the file has nothing for: no way of breaking them applied. Sorted. */
  readonly untried: readonly string[];
}

/** Of a font whose CMap nobody knows, or whose program can't be read, it can't be known what it shows. */
const LEAVES_UNDECIDED: readonly string[] = ['7.21.3.1/1', '7.21.3.3/1', '7.21.4.1/1'];

/** What a file may have none of, by the Subtype it would have, and the rules that speak of nothing else. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Widget: ['7.18.1/3', '7.18.4/1', '7.18.4/2', '7.2/25'],
  Link: ['7.18.5/1', '7.18.5/2'],
  TrueType: ['7.21.4.1/2', '7.21.6/1', '7.21.6/2', '7.21.6/3', '7.21.6/4'],
};

/** Rules that speak of what a file has none of. Sorted. */
export async function rulesWithout(file: Uint8Array): Promise<readonly string[]> {
  const doc = await PDFDocument.load(file, { updateMetadata: false });
  const held = new Set(allDicts(doc).map(({ dict }) => nameAt(dict, 'Subtype')));
  return Object.entries(PARTS)
    .flatMap(([subtype, rules]) => (held.has(subtype) ? [] : rules))
    .sort();
}

/** Breaks a file of ours in every way that applies to it. */
export async function breakEachWay(file: Uint8Array): Promise<Broken> {
  const wrong: string[] = [];
  const tried = new Set<string>();
  for (const mutation of mutations) {
    const bytes = await brokenBy(file, mutation);
    if (!bytes) continue;
    tried.add(ruleOf(mutation));
    const { failures, undecided } = await checkPdfUa(bytes);
    const reported = [...new Set(failures.map(ruleOf))].sort();
    const isDecided = undecided.length === 0 || LEAVES_UNDECIDED.includes(ruleOf(mutation));
    const isRight = isDecided && reported.join() === expectedRules(mutation, reported).join();
    const all = [...reported, ...undecided.map(one => `undecided ${ruleOf(one)}`)];
    if (!isRight) wrong.push(`${titleOf(mutation)}: ${all.join(', ') || 'nothing reported'}`);
  }
  const untried = new Set(mutations.map(ruleOf).filter(rule => !tried.has(rule)));
  return { wrong, untried: [...untried].sort() };
}

const ruleOf = ({ clause, test }: { readonly clause: string; readonly test: number }): string =>
  `${clause}/${test}`;

/** The file broken in a way; undefined when it has nothing to break. */
async function brokenBy(file: Uint8Array, mutation: Mutation): Promise<Uint8Array | undefined> {
  const doc = await PDFDocument.load(file, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  try {
    await mutation.break(doc);
  } catch (error) {
    if (error instanceof NothingToBreak) return undefined;
    throw error;
  }
  return doc.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    // Without a pause: the library would let the event loop turn after every fifty objects.
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
