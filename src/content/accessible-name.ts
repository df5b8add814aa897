/** A label as it stands behind another name: `Datum` becomes `datum`, `HR-adviseur` stays. */
export function lowerFirst(label: string): string {
  const [first = '', second = ''] = label;
  return second !== second.toLowerCase() ? label : first.toLowerCase() + label.slice(first.length);
}

/** A heading with the label under it. A heading that is a sentence of its own needs no colon. */
export function underHeading(heading: string, label: string): string {
  return /[?!.]$/.test(heading) ? `${heading} ${label}` : `${heading}: ${label}`;
}
