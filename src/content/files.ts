import type { Diagnostic, Position } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { LOCALES, type Locale } from '../model/document.ts';
import { parseSource, type Source, type SourceOptions } from '../yaml/source.ts';
import { suggest } from '../yaml/suggest.ts';
import { error } from './problem.ts';

export const SHARED_FILES = ['blocks', 'tips', 'links', 'terms', 'hard_words', 'facts', 'strings'] as const;
export type SharedName = (typeof SHARED_FILES)[number];

/** Shared files without texts for readers, and why one is enough. */
const WITHOUT_VARIANTS: Readonly<Record<string, string>> = {
  terms: 'holds the words of all locales',
  hard_words: 'says of each word in which languages it is hard',
  facts: 'says of each fact in which countries it holds',
};

const CONTENT_FILE: SourceOptions = {
  prefix: 'content',
  mostBytes: 500_000,
  ifTooLarge: 'split the document',
};

/** A base file and its variants as far as they could be parsed. */
export interface FileGroup {
  /** The name without locale and ending. */
  readonly name: string;
  /** The base file's path. */
  readonly file: string;
  /** Undefined when it has a syntax error, which is reported then. */
  readonly base: Source | undefined;
  /** Undefined where a variant has a syntax error. */
  readonly variants: ReadonlyMap<Locale, Source | undefined>;
}

export interface ContentFiles {
  readonly documents: readonly FileGroup[];
  readonly shared: ReadonlyMap<SharedName, FileGroup>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and parses every content file: `NAME.yaml` and `NAME.LOCALE.yaml` in the two folders. */
export function readContentFiles(host: Host): ContentFiles {
  const documents = readFolder(host, 'data/documents');
  const shared = readFolder(host, 'data/shared');
  const known: readonly string[] = SHARED_FILES;
  const strange = shared.groups
    .filter(({ name }) => !known.includes(name))
    .map(({ file, name }) =>
      fileName(
        file,
        `"${name}.yaml" is not a shared file`,
        suggest(
          `${name}.yaml`,
          known.map(it => `${it}.yaml`),
        ),
      ),
    );
  return {
    documents: documents.groups,
    shared: new Map(shared.groups.map(group => [group.name as SharedName, group])),
    diagnostics: [...documents.diagnostics, ...shared.diagnostics, ...strange],
  };
}

function readFolder(
  host: Host,
  folder: string,
): { readonly groups: readonly FileGroup[]; readonly diagnostics: readonly Diagnostic[] } {
  const names = host.list(folder);
  const diagnostics: Diagnostic[] = [];
  const bases = new Map<string, Source | undefined>();
  const variants = new Map<string, Map<Locale, Source | undefined>>();
  for (const fileNameOnly of names.filter(name => /\.ya?ml$/i.test(name) && !name.startsWith('.'))) {
    const file = `${folder}/${fileNameOnly}`;
    const [name = '', locale, ...rest] = fileNameOnly.split('.').slice(0, -1);
    const problem = nameProblem(file, [name, locale, ...rest], names);
    if (problem) {
      diagnostics.push(problem);
      continue;
    }
    const parsed = parseSource(file, host.read(file) ?? new Uint8Array(), CONTENT_FILE);
    diagnostics.push(...parsed.diagnostics);
    if (locale === undefined) bases.set(name, parsed.source);
    else {
      const group = variants.get(name) ?? new Map<Locale, Source | undefined>();
      variants.set(name, group.set(locale as Locale, parsed.source));
    }
  }
  const groups = [...bases].map(([name, base]) => ({
    name,
    file: `${folder}/${name}.yaml`,
    base,
    variants: variants.get(name) ?? new Map<Locale, Source | undefined>(),
  }));
  return { groups, diagnostics };
}

/** What is wrong with the name itself; such a file is not read. */
function nameProblem(
  file: string,
  [name, locale, ...rest]: readonly (string | undefined)[],
  siblings: readonly string[],
): Diagnostic | undefined {
  if (!file.endsWith('.yaml')) return fileName(file, 'the name does not end in .yaml', 'rename the file');
  if (locale === undefined) return undefined;
  if (rest.length > 0) return fileName(file, 'the name has more than one locale', 'name it NAME.LOCALE.yaml');
  if (!(LOCALES as readonly string[]).includes(locale)) {
    return fileName(file, `"${locale}" is not a locale`, suggest(locale, LOCALES));
  }
  if (!siblings.includes(`${name}.yaml`)) {
    return fileName(file, `this variant has no base file "${name}.yaml"`, `rename it, or add "${name}.yaml"`);
  }
  const why = WITHOUT_VARIANTS[name ?? ''];
  return why === undefined ? undefined : fileName(file, `${name} have no variants`, `${name}.yaml ${why}`);
}

function fileName(file: string, message: string, hint?: string): Diagnostic {
  const at: Position = { file, line: 1, column: 1 };
  return error('file-name', at, message, hint);
}
