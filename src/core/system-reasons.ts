/** The system's code of an error, such as `ENOENT`; undefined for any other: Node's own codes, `ERR_…`, are faults of ours. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** What stands in the way, by the system's error code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  EISDIR: 'there is a folder where a file should be',
  ENOENT: 'a folder was taken away',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there, or a file is open in another program',
  EBUSY: 'a file is open in another program',
  EROFS: 'it can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file is too large for its disk',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EPIPE: 'what was to read it has ended',
  ELOOP: 'it is a link that leads back to itself',
  EIO: 'the disk has a fault',
};

/** Why the system refused, in words for people. Its own message is left out: it names paths. */
export function systemReason(code: unknown): string {
  return REASONS[String(code)] ?? `the system says ${String(code)}`;
}

/** What keeps a file from being read, by the system's error code. */
const READING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EBUSY: 'the file is open in another program',
};

/** Why the system could not read a file, in words for people. */
export function readingReason(code: unknown): string {
  return READING[String(code)] ?? systemReason(code);
}
