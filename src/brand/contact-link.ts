/**
 * Where a contact line leads: an e-mail address, a website or a telephone number one can follow; null for anything
 * else, which stays text.
 */
export function contactLink(value: string): string | null {
  if (/^[^@\s]+@[^@\s]+$/.test(value)) return `mailto:${value}`;
  if (/^(https:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/.test(value)) {
    return `https://${value.replace(/^https:\/\//, '')}`;
  }
  // A nought in brackets is left out when one dials the country first.
  if (/^\+?[0-9][0-9 ()-]{6,}$/.test(value)) return `tel:${value.replace('(0)', '').replace(/[ ()-]/g, '')}`;
  return null;
}
