import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Source } from '../../yaml/source.ts';
import { suggest } from '../../yaml/suggest.ts';
import { error } from '../problem.ts';
import type { ComparisonFile, PartyFile } from '../schema/comparison.ts';
import { notGiven } from './not-given.ts';

/** The first two parties weigh every criterion; a third gives one score as a whole. */
export function checkParties(source: Source, { criteria, parties }: ComparisonFile): readonly Diagnostic[] {
  const known = criteria.map(({ id }) => id);
  const [first, second, third] = parties;
  return [
    ...checkVoices(source, first.voice + second.voice),
    ...[first, second].flatMap((party, index) => checkWeights(source, party, index, known)),
    ...(third?.weights ? [unwanted(source, third)] : []),
  ];
}

/** Without a voice of the two who give points nothing can be counted together. */
function checkVoices(source: Source, sum: number): readonly Diagnostic[] {
  if (sum > 0) return [];
  const message = 'neither of the first two parties has a voice';
  return [error('wrong-value', source.at(['parties', 0, 'voice']), message, 'give one more than 0')];
}

function unwanted(source: Source, { id }: PartyFile): Diagnostic {
  const message = `party "${id}" gives one score as a whole, so it has no "weights"`;
  return error('unknown-key', source.keyAt(['parties', 2, 'weights']), message, 'remove them');
}

function checkWeights(
  source: Source,
  { id, weights }: PartyFile,
  index: number,
  known: readonly string[],
): readonly Diagnostic[] {
  const party = ['parties', index];
  if (!weights) {
    return [error('missing-key', source.at(party), `party "${id}" has no "weights"`, 'add "weights:"')];
  }
  const path = [...party, 'weights'];
  const given = Object.keys(weights);
  const unknown = given.filter(name => !known.includes(name));
  const missing = notGiven(known, given);
  if (unknown.length === 0 && missing.length === 0 && given.every(name => weights[name] === 0)) {
    const message = `no criterion counts for party "${id}"`;
    return [error('wrong-value', source.keyAt(path), message, 'give one more than 0')];
  }
  return [
    ...unknown.map(name => {
      const message = `"weights" of party "${id}" has "${name}", which is no criterion`;
      return error('unknown-reference', source.keyAt([...path, name]), message, suggest(name, known));
    }),
    ...missing.map(name => {
      const message = `"weights" of party "${id}" has nothing for criterion "${name}"`;
      const hint = `add "${name}:", with 0 when it doesn't count`;
      return error('missing-key', source.keyAt(path), message, hint);
    }),
  ];
}
