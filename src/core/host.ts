/**
 * The world outside, as the pure core may see it: files, packages and the day.
 * Paths are relative to the project's root, with forward slashes on every system.
 */
export interface Host {
  /** A file's bytes, or undefined when it isn't there. */
  read(path: string): Uint8Array | undefined;
  /** The names in a folder, sorted; none when the folder isn't there. */
  list(folder: string): readonly string[];
  /** A file inside an installed npm package, for example `@expo-google-fonts/literata/600SemiBold/x.ttf`. */
  readPackage(specifier: string): Uint8Array | undefined;
  /** Today as `yyyy-mm-dd`. Only for checks that depend on the day; no output may hold it. */
  today(): string;
}
