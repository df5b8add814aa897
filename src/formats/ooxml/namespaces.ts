/**
 * Namespaces of Office files, by the prefix they usually have. Files saved as Strict use other URIs for the same
 * elements (ISO/IEC 29500-1 against 29500-4); both are one to us.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/customXml', 'ds'],
  ['http://purl.oclc.org/ooxml/officeDocument/customXml', 'ds'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', 'op'],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', 'op'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Names once made, by prefix and local name: the same string is compared with itself at once. */
const NAMES = new Map<string, Map<string, string>>();
/** Office has some hundred names in a namespace; a file may make up as many as it likes. */
const MOST_NAMES = 2000;

/**
 * The name of an element or attribute with the usual prefix of its namespace: `w:sdt`. In a namespace that isn't
 * known here it is `{uri}local`, without one just `local`.
 */
export function canonicalName({ uri, local }: { readonly uri: string; readonly local: string }): string {
  if (uri === '') return local;
  const prefix = PREFIXES.get(uri);
  if (prefix === undefined) return `{${uri}}${local}`;
  const names = NAMES.get(prefix) ?? new Map<string, string>();
  NAMES.set(prefix, names);
  const known = names.get(local);
  if (known !== undefined) return known;
  const name = `${prefix}:${local}`;
  if (names.size < MOST_NAMES) names.set(local, name);
  return name;
}
