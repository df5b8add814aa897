import type { YAMLError } from 'yaml';
import { quote } from './quote.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

/** A syntax problem with the place where a person mends it; the offset counts from 0 in the file's text. */
export interface PlacedProblem extends SyntaxProblem {
  readonly offset: number;
}

/**
 * Indentation that the `yaml` library tells of as another mistake, or before the line that it is about. Undefined for
 * any other problem.
 * @param problems all errors of a file, in their order
 */
export function indentationProblem(problems: readonly YAMLError[], text: string): PlacedProblem | undefined {
  const [first] = problems;
  if (!first) return undefined;
  if (first.message.startsWith('A block sequence may not'))
    return { ...LIST_TOO_FAR, offset: lineAfter(text, first.pos[0]) };
  if (first.code === 'BLOCK_AS_IMPLICIT_KEY') return keyTooFar(first, problems, text);
  if (first.message.startsWith('Unexpected scalar at node end') && isAtMargin(text, first.pos[0]))
    return { ...FIRST_TOO_FAR, offset: first.pos[0] };
  if (first.message.startsWith('All mapping items must'))
    return { ...NOT_IN_LINE, offset: lineAfter(text, first.pos[0]) };
  return undefined;
}

/**
 * A key that stands further in than its neighbours belongs to the text of the line above, which then seems to be a key
 * of several lines. Where the ": " is in the middle of a sentence the colon is to blame.
 */
function keyTooFar(
  { pos: [from] }: YAMLError,
  problems: readonly YAMLError[],
  text: string,
): PlacedProblem | undefined {
  const whole = problems.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === from);
  if (!whole) return undefined;
  const last = text.lastIndexOf('\n', whole.pos[1] - 1) + 1;
  const [, indent = '', key] = /^([ \t]*)([\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:/.exec(text.slice(last)) ?? [];
  if (key === undefined) return undefined;
  return {
    message: 'this line is indented too far: it goes on with the text above it',
    hint: `begin ${quote(key.replace(/^["']|["']$/g, ''))} in the column of the key above it; when it is text, put the whole text in double quotes`,
    offset: last + indent.length,
  };
}

function isAtMargin(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

/** The first visible character from here on that is no comment. */
function lineAfter(text: string, offset: number): number {
  const skipped = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*/.exec(text.slice(offset))?.[0] ?? '';
  return offset + skipped.length;
}

const NOT_IN_LINE: SyntaxProblem = {
  message: 'the indentation does not fit the lines above',
  hint: 'keys of one mapping begin in one column',
};
const LIST_TOO_FAR: SyntaxProblem = {
  message: 'this line is indented too far: no list can begin here',
  hint: 'line its "-" up with that of the item above it',
};
const FIRST_TOO_FAR: SyntaxProblem = {
  message: 'this line is indented less than the first line of the file',
  hint: 'keys of one mapping begin in one column',
};
