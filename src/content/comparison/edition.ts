import type { Diagnostic, Position } from '../../core/diagnostics.ts';
import type { InputKind } from '../../model/comparison.ts';
import type { Field } from '../../model/document.ts';
import type { Source } from '../../yaml/source.ts';
import { suggest } from '../../yaml/suggest.ts';
import type { Path } from '../../yaml/value-at.ts';
import { subject } from '../describe.ts';
import type { EditionText } from '../editions.ts';
import { error } from '../problem.ts';
import type { ComparisonFile } from '../schema/comparison.ts';
import { valueProblem } from './check-value.ts';
import type { GivenValue } from './given-values.ts';

/** A comparison in one language, before it is known to be right. */
export interface ComparisonEdition {
  readonly source: Source;
  readonly file: ComparisonFile;
  /** The place of a value or text; that of a text is in the file of its language. */
  at(path: Path): Position;
  /** Whether a text is taken over from another language, where it was checked by itself. */
  readonly isBorrowed: (path: Path) => boolean;
}

/** The places of a comparison's texts in one language. */
export function comparisonEdition(
  source: Source,
  file: ComparisonFile,
  texts: readonly EditionText[],
): ComparisonEdition {
  const places = new Map(texts.map(text => [text.path.join('/'), text]));
  const textAt = (path: Path) => places.get(path.join('/'));
  return {
    source,
    file,
    at: path => textAt(path)?.at() ?? source.at(path),
    isBorrowed: path => textAt(path)?.borrowed === true,
  };
}

/** A value against its input. */
export function checkGiven(
  { value, path }: GivenValue,
  field: Field<InputKind> | undefined,
  { source, at, isBorrowed }: ComparisonEdition,
): readonly Diagnostic[] {
  const problem = field && !isBorrowed(path) ? valueProblem(field, value) : undefined;
  if (!problem) return [];
  const { code, message, hint } = problem;
  const what = path[0] === 'example' ? `"${path.at(-1)}" of the example` : subject(source.value, path);
  return [error(code, at(path), `${what} ${message}`, hint)];
}

/** An id that no alternative has. */
export function unknownAlternative(
  id: string,
  at: Position,
  { alternatives }: ComparisonFile,
): readonly Diagnostic[] {
  const known = alternatives.map(alternative => alternative.id);
  if (known.includes(id)) return [];
  return [error('unknown-reference', at, `there is no alternative "${id}"`, suggest(id, known))];
}
