import type { Comparison, ComparisonNote } from '../../model/comparison.ts';
import type { ComparisonSheet, ComparisonTexts } from '../../model/comparison-texts/comparison-texts.ts';
import type { Locale } from '../../model/document.ts';
import { type Details, oneLine } from '../composition.ts';
import type { SharedContent } from '../content.ts';
import { contentHash } from '../content-hash.ts';
import type { ComparisonFile } from '../schema/comparison.ts';
import { fill, slotsIn } from '../strings.ts';
import { versionLine } from '../version-line.ts';
import { composeInputs } from './compose-inputs.ts';
import { exampleValues, fieldValues, startValues } from './given-values.ts';

/** What a comparison is composed from. */
export interface ComparisonComposition {
  readonly file: ComparisonFile;
  readonly locale: Locale;
  readonly strings: SharedContent['strings'];
  /** Words of the brand that cautions hold slots for; a caution whose slot stays empty is left out. */
  readonly details: Details;
}

/** Composes the model from a checked file. */
export function composeComparison({ file, locale, strings, details }: ComparisonComposition): Comparison {
  const inputs = composeInputs(file);
  const start = startValues(file, inputs);
  const composed: Omit<Comparison, 'versionLine'> = {
    id: file.id,
    locale,
    layout: 'comparison',
    version: file.version,
    date: file.date,
    title: oneLine(file.title),
    subtitle: file.subtitle === undefined ? null : oneLine(file.subtitle),
    summary: oneLine(file.summary),
    prefix: file.prefix,
    criteria: file.criteria.map(({ id, label }) => ({ id, label: oneLine(label) })),
    ...inputs,
    defaults: fieldValues(start),
    example: { values: fieldValues([...start, ...exampleValues(file)]) },
    cautions: file.cautions.flatMap(caution => note(caution, details)),
    help: file.help.map(({ id, title, help }) => ({ id, title: oneLine(title), text: oneLine(help) })),
    texts: sheetTexts(file),
  };
  return { ...composed, versionLine: versionLine(file, locale, { strings, hash: contentHash(composed) }) };
}

function note({ id, help }: ComparisonFile['cautions'][number], details: Details): readonly ComparisonNote[] {
  const words: Readonly<Record<string, string | undefined>> = details;
  const isWhole = slotsIn(help).every(slot => words[slot] !== undefined);
  return isWhole ? [{ id, text: oneLine(fill(help, details as Record<string, string>)) }] : [];
}

function sheetTexts({ sheets }: ComparisonFile): ComparisonTexts {
  const bySheet = Object.entries(sheets).map(([sheet, { texts }]) => {
    const lines = Object.entries(texts).map(([name, text]) => [name, oneLine(text)]);
    return [sheet as ComparisonSheet, Object.fromEntries(lines)];
  });
  return Object.fromEntries(bySheet) as ComparisonTexts;
}
