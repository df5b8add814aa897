/** A label as it stands behind another name: `Datum` becomes `datum`, `HR-adviseur` stays. */
export function lowerFirst(label: string): string {
  const [first = '', second = ''] = label;
  return second !== second.toLowerCase() ? label : first.toLowerCase() + label.slice(first.length);
}

/**
 * A heading with the label under it. A heading that is a sentence of its own needs no colon; one that begins as the
 * label does ("Handtekeningen" over "Handtekening medewerker") would only be heard twice.
 */
export function underHeading(heading: string, label: string): string {
  const start = heading.toLowerCase().slice(0, SAME_START);
  if (heading === '' || (start.length === SAME_START && label.toLowerCase().startsWith(start))) return label;
  return /[?!.]$/.test(heading) ? `${heading} ${label}` : `${heading}: ${label}`;
}

const SAME_START = 10;
