/** An Office file that can't be read, with the reason in words for people and nothing of what the file holds. */
export class UnreadableFile extends Error {}
