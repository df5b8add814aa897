import type { Diagnostic } from '../core/diagnostics.ts';

/** Wider lines are hard to read, and logs of CI cut or scroll them. In columns. */
const WIDEST = 100;
/** Narrower than this lines are left to the terminal. */
const NARROWEST = 40;

/** A line broken between words; those below its first begin under its text, past a mark such as `  hint: ` or `    - `. */
export function wrapped(line: string, columns = terminalColumns()): string {
  const indent = ' '.repeat(/^ *(?:- |[a-z]+: )?/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) /)) {
    // Never after a mark alone.
    if (current.length > indent.length && current.length + 1 + word.length > columns) {
      lines.push(current);
      current = indent + word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}

/** A line that one looks for in a log stays whole there; on a terminal it is broken. */
export function wrappedForPeople(
  line: string,
  { isTTY }: Pick<NodeJS.WriteStream, 'isTTY'> = process.stderr,
): string {
  return isTTY ? wrapped(line) : line;
}

/** Long lines below the first are broken; the first stays whole, since that is what one looks for in a log. */
export function wrappedDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const { message, hint } = diagnostic;
  const [title = '', ...more] = message.split('\n');
  return {
    ...diagnostic,
    message: [title, ...more.map(line => wrapped(line))].join('\n'),
    // Its mark is put before it when it is shown.
    ...(hint === undefined ? {} : { hint: wrapped(`${HINT_MARK}${hint}`).slice(HINT_MARK.length) }),
  };
}

const HINT_MARK = '  hint: ';

/** The same in every log; on a terminal as wide as that is. */
function terminalColumns(): number {
  const { isTTY, columns } = process.stderr;
  return isTTY && columns > 0 ? Math.max(NARROWEST, Math.min(WIDEST, columns)) : WIDEST;
}
