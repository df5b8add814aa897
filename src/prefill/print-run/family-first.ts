/** Words that stand before a Dutch family name, as they are written in small letters. */
const PREFIXES: ReadonlySet<string> = new Set([
  ...[
    'aan',
    'bij',
    'de',
    'del',
    'den',
    'der',
    'des',
    'di',
    'du',
    'el',
    'het',
    'in',
    'la',
    'le',
    'onder',
    'op',
    'over',
  ],
  ...[
    'te',
    'ten',
    'ter',
    'tot',
    'uit',
    'uijt',
    'van',
    'ver',
    'von',
    'voor',
    'zu',
    'zum',
    "'s",
    "'t",
    '’s',
    '’t',
  ],
]);

/**
 * A displayed name as it is likely sorted: `Berg, Anna van der`, in Belgium `Van den Berg, Anna`. For people of whom the
 * export gives nothing but this: managers who aren't in it.
 */
export function familyFirst(name: string, locale: string): string {
  const [given = '', ...rest] = name.split(' ').filter(Boolean);
  const begin = rest.findIndex(word => PREFIXES.has(word.toLowerCase()));
  // Without a prefix only the last word is surely of the family name.
  const from = begin < 0 ? Math.max(0, rest.length - 1) : begin;
  const family = rest.slice(from);
  const own = family.findIndex(word => !PREFIXES.has(word.toLowerCase()));
  if (own < 0) return name;
  const before = [given, ...rest.slice(0, from)];
  return locale.endsWith('-BE')
    ? `${family.join(' ')}, ${before.join(' ')}`
    : `${family.slice(own).join(' ')}, ${[...before, ...family.slice(0, own)].join(' ')}`;
}
