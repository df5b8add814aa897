/** Signs that a terminal obeys, and which JSON leaves as they are. */
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Levels that are taken apart: of SARIF each result is a piece, of a run each problem of each file. */
const DEEPEST = 4;

/**
 * JSON for a terminal or the log of a build server, in which the names of files stand as they are: no sign of them is obeyed, and no
 * `##[…]` is taken for a command. It says the same as without. In pieces, since together they may be more than a string should hold.
 */
export function* jsonPieces(value: unknown): Generator<string, void> {
  yield* piecesOf(value, 0);
  yield '\n';
}

function* piecesOf(value: unknown, level: number): Generator<string, void> {
  const indent = '  '.repeat(level);
  if (typeof value !== 'object' || value === null || level === DEEPEST) {
    yield plain(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
    return;
  }
  const isList = Array.isArray(value);
  let isEmpty = true;
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const before = isEmpty ? (isList ? '[' : '{') : ',';
    yield `${before}\n${indent}  ${isList ? '' : `${plain(JSON.stringify(key))}: `}`;
    yield* piecesOf(part, level + 1);
    isEmpty = false;
  }
  if (isEmpty) yield isList ? '[]' : '{}';
  else yield `\n${indent}${isList ? ']' : '}'}`;
}

function plain(json: string): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return json.replace(OBEYED, escaped).replace(/#(?=#)/g, escaped);
}
