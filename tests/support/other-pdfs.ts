import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, type Judge } from './judges.ts';

/** How another program makes a PDF of a PDF: `FROM` among the arguments stands for the one, `TO` for the other. */
export interface Rewriting {
  readonly title: string;
  readonly program: Judge;
  readonly args: readonly string[];
  /** Rules of PDF/UA-1 that the result breaks, of a file that breaks none, such as `7.1-11`. */
  readonly broken: readonly string[];
}

/** A PDF as another program makes it of a PDF. */
export function rewritten(
  { program, args }: Pick<Rewriting, 'program' | 'args'>,
  pdf: Uint8Array,
): Uint8Array {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, pdf);
    const paths = new Map([
      ['FROM', from],
      ['TO', to],
    ]);
    execFileSync(
      program,
      args.map(arg => paths.get(arg) ?? arg),
      { stdio: 'ignore' },
    );
    return readFileSync(to);
  });
}

/** What writes the objects of a file in another way, and leaves everything that readers see as it is. */
export const OTHER_LAYOUTS: readonly Rewriting[] = [
  byQpdf('linearised', ['--linearize']),
  byQpdf('with object streams', ['--object-streams=generate']),
  byQpdf('with a table', ['--object-streams=disable']),
  byQpdf('uncompressed', ['--stream-data=uncompress']),
  byQpdf('for people to read (QDF)', ['--qdf']),
  byQpdf('with one content stream a page', ['--coalesce-contents']),
  byQpdf('encrypted by RC4 of 40 bits', ['--allow-weak-crypto', '--encrypt', '', 'owner', '40', '--']),
  byQpdf('encrypted by RC4 of 128 bits', weak()),
  byQpdf('encrypted by AES of 128 bits', ['--encrypt', '', 'owner', '128', '--use-aes=y', '--']),
  byQpdf('encrypted by AES of 256 bits', ['--encrypt', '', 'owner', '256', '--']),
  byQpdf('encrypted but for its metadata', ['--encrypt', '', 'owner', '256', '--cleartext-metadata', '--']),
  byQpdf('encrypted so that nothing may be copied', ['--encrypt', '', 'owner', '256', '--extract=n', '--']),
  { title: 'cleaned by mutool', program: 'mutool', args: ['clean', 'FROM', 'TO'], broken: [] },
  {
    title: 'cleaned by mutool of all it can',
    program: 'mutool',
    args: ['clean', '-gggg', '-z', 'FROM', 'TO'],
    broken: [],
  },
];

/** What takes the structure away, but not the numbers by which pages speak of it. */
const UNTAGGED = ['7.1-11', '7.1-3', '7.18.4-1', '7.18.5-1'];
/** What takes everything away that a catalog says of a document: whether it is tagged, its metadata, its title bar. */
const NO_CATALOG = ['6.2-1', '7.1-10', '7.1-8'];
/** The language of the document goes with its catalog: none is known for text, replacement texts … */
const NO_LANGUAGE = ['7.2-31', '7.2-34'];
/** … texts of annotations, and names of fields. */
const NO_LANGUAGE_OF_FIELDS = ['7.2-24', '7.2-25'];

/** What makes another document of it. Expected of the form, with all its fields, a link, and a Span with Alt. */
export const OTHER_MAKINGS: readonly Rewriting[] = [
  {
    title: 'its contents written anew by mutool',
    program: 'mutool',
    args: ['clean', '-s', 'FROM', 'TO'],
    broken: [],
  },
  // The permissions of RC4 can forbid what those of PDF 2.0 can't: bit 10 of P.
  byQpdf('closed to screen readers', weak('--accessibility=n'), ['7.16-1']),
  // Empty, filled with pages: their fields come along, the catalog doesn't.
  {
    title: 'merged twice by qpdf',
    program: 'qpdf',
    args: ['--empty', '--pages', 'FROM', 'FROM', '--', 'TO'],
    broken: [...NO_CATALOG, ...UNTAGGED, ...NO_LANGUAGE, ...NO_LANGUAGE_OF_FIELDS],
  },
  {
    title: 'merged twice by poppler',
    program: 'pdfunite',
    args: ['FROM', 'FROM', 'TO'],
    broken: [...NO_CATALOG, ...UNTAGGED, ...NO_LANGUAGE, ...NO_LANGUAGE_OF_FIELDS],
  },
  // Keeps the catalog, but for the structure tree.
  {
    title: 'its first page, by poppler',
    program: 'pdfseparate',
    args: ['-f', '1', '-l', '1', 'FROM', 'TO'],
    broken: UNTAGGED,
  },
  // Drops every annotation, keeps the bookmarks: they have no language (7.2-2).
  {
    title: 'merged twice by mutool',
    program: 'mutool',
    args: ['merge', '-o', 'TO', 'FROM', 'FROM'],
    broken: [...NO_CATALOG, '7.1-11', '7.1-3', '7.2-2', ...NO_LANGUAGE],
  },
  // Keeps the widgets, drops the form: there are no fields whose names would need a language.
  {
    title: 'cut in four by mutool',
    program: 'mutool',
    args: ['poster', '-x', '2', '-y', '2', 'FROM', 'TO'],
    broken: [...NO_CATALOG, ...UNTAGGED, ...NO_LANGUAGE, '7.2-24'],
  },
  // Draws it anew, without tags; its composite TrueType fonts have no CIDToGIDMap (7.21.3.2-1).
  {
    title: 'drawn anew by cairo',
    program: 'pdftocairo',
    args: ['-pdf', 'FROM', 'TO'],
    broken: [...NO_CATALOG, '7.1-11', '7.1-3', '7.2-34', '7.21.3.2-1'],
  },
];

function byQpdf(title: string, options: readonly string[], broken: readonly string[] = []): Rewriting {
  return { title, program: 'qpdf', args: [...options, 'FROM', 'TO'], broken };
}

function weak(...restrictions: readonly string[]): readonly string[] {
  return ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n', ...restrictions, '--'];
}
