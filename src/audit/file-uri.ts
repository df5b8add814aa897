/**
 * A path as a URI reference: relative to the folder of the run when the path is, else with `file:`. Segments are
 * percent-encoded, backslashes of Windows become slashes.
 * @see RFC 3986 §4.2, RFC 8089
 */
export function fileUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const drive = /^([A-Za-z]):\//.exec(slashed)?.[1];
  if (drive !== undefined) return `file:///${drive}:${encoded(slashed.slice(2))}`;
  if (slashed.startsWith('//')) return `file:${encoded(slashed)}`;
  if (slashed.startsWith('/')) return `file://${encoded(slashed)}`;
  return encoded(slashed.replace(/^(?:\.\/+)+/, ''));
}

/** A colon in the first segment would read as a scheme: it is encoded like all that is not plain. */
function encoded(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

/** Half of a pair can't be encoded, and becomes U+FFFD. */
const encodeSegment = (segment: string): string => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
