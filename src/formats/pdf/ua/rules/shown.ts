import { visibleText } from '../../../../core/visible-text.ts';

/** Enough to recognise a name by. */
const MOST_CHARACTERS = 60;

/** A name from the file, fit to stand in a message: it may be megabytes, and may hold anything. */
export const shown = (name: string): string => visibleText(name, MOST_CHARACTERS);

/** Likewise, between quotes. */
export const quoted = (name: string): string => `“${shown(name)}”`;
