/** Which document a file is. */
export interface DocumentIdentity {
  readonly document: string;
  readonly version: string;
  readonly locale: string;
}

/** The keys of an identity, as files hold them. */
export const IDENTITY_KEYS = ['document', 'version', 'locale'] as const;

/** The identity whose keys are read one by one; null when it isn't whole. */
export function identityFrom(read: (key: string) => string | undefined): DocumentIdentity | null {
  const [document, version, locale] = IDENTITY_KEYS.map(read);
  return document && version && locale ? { document, version, locale } : null;
}
