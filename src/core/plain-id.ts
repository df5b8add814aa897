/** Letters of the longest id that is made of a text. */
const LONGEST = 40;

/** The id that a text makes: lower-case letters, digits and `_`, beginning with a letter; empty when none of it can be one. */
export function plainId(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, LONGEST);
}
