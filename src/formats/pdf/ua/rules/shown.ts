/** Characters that a terminal or a reader of text obeys rather than shows: C1 controls, marks of direction, line separators. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Enough to recognise a name by. */
const MOST_CHARACTERS = 60;

/**
 * A name from the file, fit to stand in a message: short, and with everything visible that would not show. Names may be
 * megabytes, and may hold anything.
 */
export function shown(name: string): string {
  const short = name.length <= MOST_CHARACTERS ? name : `${name.slice(0, MOST_CHARACTERS).trimEnd()}…`;
  return JSON.stringify(short)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(UNSEEN, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Likewise, between quotes. */
export const quoted = (name: string): string => `“${shown(name)}”`;
