import type { Content } from '../content/content.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import type { Locale } from '../model/document.ts';
import {
  COMPARISON_FORMATS,
  DOCUMENT_FORMATS,
  FORMATS,
  type Format,
  printsOf,
  type Selection,
} from './selection.ts';

/** Names that aren't there, and choices that leave nothing to build of what was asked for. */
export function checkSelection(content: Content, selection: Selection): readonly Diagnostic[] {
  const known = everythingIn(content);
  const chosen = known.filter(({ id }) => selection.documents?.includes(id) ?? true);
  if (known.length === 0) return [nothingIn('data/documents', 'document')];
  return [
    ...unknownNames(
      'document',
      selection.documents ?? [],
      known.map(({ id }) => id),
    ),
    ...unknownNames(
      'optional part',
      selection.with ?? [],
      chosen.flatMap(({ optional }) => optional),
    ),
    ...(chosen.length > 0 ? [...unknownLocales(chosen, selection), ...unwritten(chosen, selection)] : []),
    ...emptyFormats(selection),
  ];
}

interface Chosen {
  readonly id: string;
  readonly locales: readonly Locale[];
  readonly optional: readonly string[];
  readonly formats: readonly Format[];
}

/** What there is to choose from. */
function everythingIn({ documents, comparisons }: Content): readonly Chosen[] {
  return [
    ...documents.map(entry => ({ ...entry, formats: DOCUMENT_FORMATS })),
    ...comparisons.map(entry => ({ ...entry, optional: [], formats: COMPARISON_FORMATS })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Documents named of which the choice of formats and prints leaves nothing; all of them where none is named. */
function unwritten(chosen: readonly Chosen[], selection: Selection): readonly Diagnostic[] {
  const { documents, formats: wanted = FORMATS } = selection;
  const empty = chosen.filter(({ formats }) => printsOf(formats, selection).length === 0);
  const isWritten = ({ formats }: Chosen) => formats.some(format => wanted.includes(format));
  const words = wanted.join(' or ');
  if (!documents) {
    if (empty.length < chosen.length || empty.some(isWritten)) return [];
    const formats = new Set(chosen.flatMap(entry => entry.formats));
    return [noSuchFormat(`no document of this project is written as ${words}`, [...formats])];
  }
  return empty.flatMap(entry => {
    const { id, formats } = entry;
    if (!isWritten(entry)) return [noSuchFormat(`"${id}" is not written as ${words}`, formats)];
    // Formats asked for by name are told of by themselves.
    return selection.formats ? [] : formats.map(noSuchPrint);
  });
}

function noSuchFormat(message: string, formats: readonly Format[]): Diagnostic {
  const hint = `leave out --format, or ask for ${formats.join(' or ')}`;
  return { code: 'build/no-such-format', severity: 'error', message, hint };
}

/** A format asked for by name that the other choices leave nothing of. */
function emptyFormats(selection: Selection): readonly Diagnostic[] {
  const planned = printsOf(FORMATS, selection).map(({ format }) => format);
  return (selection.formats ?? []).filter(format => !planned.includes(format)).map(noSuchPrint);
}

function noSuchPrint(format: Format): Diagnostic {
  return {
    code: 'build/no-such-print',
    severity: 'error',
    message: `there is no ${format} in large print or with white covers`,
    hint: `leave out --size and --ink: letters are made larger in ${format === 'xlsx' ? 'Excel' : 'Word'} itself`,
  };
}

/** A language that none of the chosen documents exists in would build nothing, without a word. */
function unknownLocales(chosen: readonly Chosen[], { locales = [] }: Selection): Diagnostic[] {
  const known = [...new Set(chosen.flatMap(document => document.locales))];
  return locales
    .filter(locale => !known.includes(locale))
    .map(locale => ({
      code: 'build/no-edition',
      severity: 'error',
      message: `no document of this build exists in ${locale}`,
      hint: `there is ${known.join(', ')}`,
    }));
}

export function nothingIn(folder: string, what: string): Diagnostic {
  return {
    code: 'build/empty-project',
    severity: 'error',
    message: `there is no ${what} in ${folder}`,
    hint: 'run this in the folder of the project, or name that with --root',
  };
}

export function unknownNames(what: string, names: readonly string[], known: readonly string[]): Diagnostic[] {
  return names
    .filter(name => !known.includes(name))
    .map(name => {
      const near = nearest(name, known);
      return {
        code: 'build/unknown-name',
        severity: 'error',
        message: `there is no ${what} "${name}"`,
        hint: near ? `did you mean "${near}"?` : `there is ${known.join(', ') || 'none'}`,
      };
    });
}
