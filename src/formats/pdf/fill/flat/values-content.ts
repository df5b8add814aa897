import type { FlatPlace } from './flat-template.ts';

/** Begins the marked content of a field (ISO 32000-1 §14.7.4.2). */
export const opening = ({ mcid }: Pick<FlatPlace, 'mcid'>): string =>
  mcid === null ? '/Form BMC\n' : `/Form<</MCID ${mcid}>>BDC\n`;

/** Ends it. */
export const CLOSING = 'EMC\n';

/** The stream with the values of a page: first it ends what the stream before the page's own content began. */
export const valuesContent = (drawn: readonly string[]): string => `Q\n${drawn.join('')}`;
