/** A mistake someone may make in a content file, and all that is said about it. */
export interface BadInput {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly expected: string;
}
