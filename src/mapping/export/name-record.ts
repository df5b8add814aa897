/** Ids as systems give them: nothing that could be a sentence, or a command to a terminal. */
const PLAIN = /^[\p{L}\d](?:[\p{L}\d]|[._/-](?=[\p{L}\d])){0,39}$/u;

/** A record as messages name it: by its id when that is plain, else by its place. @param position from 0 */
export function nameRecord(position: number, id: string | null): string {
  return id !== null && PLAIN.test(id) ? `record ${id}` : `the ${ordinal(position + 1)} record`;
}

/** An id that may stand in a message, or null. */
export function plainId(id: string): string | null {
  return PLAIN.test(id) ? id : null;
}

function ordinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`;
}
