import type { UaFinding } from '../../formats/pdf/ua/report.ts';
import type { Advice } from '../advice.ts';
import type { RuleName } from './rule-names.ts';

/** What a rule means when all that breaks it is of one kind: mostly less harm than it can do. */
interface NarrowerAdvice extends Advice {
  readonly holds: (place: UaFinding) => boolean;
}

/** The rules that can be meant more narrowly than they say. */
export type NarrowedRule = '7.1/3' | '7.21.7/1' | '7.21.4.1/1';

const NARROWER: Readonly<Record<NarrowedRule, NarrowerAdvice>> = {
  '7.1/3': {
    holds: ({ content }) => content === 'path' || content === 'shading',
    title: 'Lines, backgrounds or drawings are neither tagged nor marked as decoration',
    harm: 'Nobody misses a line or a background. But a drawing that means something, such as a chart, is skipped without a word.',
    mend: 'Mark what is decoration as such (Artifact). Tag a drawing that means something as a Figure, and describe it. In Acrobat Pro: Reading Order tool, “Background/Artifact” or “Figure”. A newer version of the program that made the file may do it by itself.',
    urgency: 'hindrance',
  },
  // A check box shows its tick with one of these. Nobody is told of the sign: the field says itself whether it is ticked.
  '7.21.7/1': {
    holds: isOfSigns,
    title: 'Signs such as ✓ can’t be read out: nothing says which they are (Unicode)',
    harm: 'A check box still says whether it is ticked. But signs in a text are left out, or read as nonsense.',
    mend: 'In a text, take the sign from an ordinary font. In a form: make its fields again with a current program that embeds the font of the ticks, or in Acrobat Pro: Preflight, fixup “Embed missing fonts”; then check again.',
    urgency: 'hindrance',
  },
  '7.21.4.1/1': {
    holds: isOfEveryReader,
    title: 'Fonts are left to the reader’s program, such as Helvetica (not embedded)',
    harm: 'Mostly nobody notices: every program has one that is much like it. Signs outside western languages may be missing.',
    mend: 'Export with all fonts embedded, also these. In Acrobat Pro: Preflight, fixup “Embed missing fonts”. In a form it is mostly the font of the fields.',
    urgency: 'formal',
  },
};

const BY_RULE: Readonly<Partial<Record<RuleName, NarrowerAdvice>>> = NARROWER;

/** Whether all that breaks a rule is of one such kind. @param count with breaches that have no place here */
export function isNarrowed(
  rule: RuleName,
  count: number,
  places: readonly UaFinding[],
): rule is NarrowedRule {
  const narrower = BY_RULE[rule];
  return narrower !== undefined && count === places.length && places.every(narrower.holds);
}

/** Advice for exactly this, if all of it is of one such kind. @param count with breaches that have no place here */
export function narrowerAdvice(
  rule: RuleName,
  count: number,
  places: readonly UaFinding[],
): Advice | undefined {
  if (!isNarrowed(rule, count, places)) return undefined;
  const { holds: _, ...advice } = NARROWER[rule];
  return advice;
}

/** Fonts that hold signs and no letters. Symbol is not one of them: it holds the Greek alphabet. */
function isOfSigns({ font = '' }: UaFinding): boolean {
  return /^(?:itc ?)?(?:zapf ?dingbats|wingdings|webdings|adobepi)/i.test(font);
}

/** The standard fonts with letters, which a program has to have at hand (ISO 32000-1 §9.6.2.2). */
function isOfEveryReader({ font = '' }: UaFinding): boolean {
  return /^(?:Helvetica|Courier)(?:-(?:Bold)?(?:Oblique)?)?$|^Times-(?:Roman|Bold|Italic|BoldItalic)$/.test(
    font,
  );
}
