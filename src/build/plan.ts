import type { Brand } from '../brand/brand.ts';
import { listBrands, loadBrand } from '../brand/load-brand.ts';
import { buildDocument } from '../content/build-document.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load.ts';
import { type Checked, checked, type Diagnostic, sortDiagnostics } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import { nearest } from '../core/nearest.ts';
import type { Document, Locale } from '../model/document.ts';
import { type Ink, NORMAL_PRINT, type Print, type PrintSize } from '../model/print.ts';

/** What is to be built; everything there is where nothing is named. */
export interface Selection {
  readonly documents?: readonly string[];
  readonly brands?: readonly string[];
  readonly locales?: readonly Locale[];
  /** Ids of optional parts to include, beside those a brand switches on. */
  readonly with?: readonly string[];
  /** The normal size where none is named. */
  readonly sizes?: readonly PrintSize[];
  /** Coloured covers where nothing is named. */
  readonly inks?: readonly Ink[];
  readonly formats?: readonly Format[];
}

/** What a document is written as. Word files come in one size, with coloured covers: the rest is for printing. */
export const FORMATS = ['pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** One document of one brand in one language and format, for one way of printing. */
export interface PlannedDocument {
  readonly format: Format;
  readonly document: Document;
  readonly brand: Brand;
  readonly print: Print;
}

/**
 * Checks all content and the chosen brands and gives the documents to generate. Problems of content and of every
 * brand come together; nothing is generated before all is well.
 * @param content the host's, when the caller has loaded it already
 */
export function planBuild(
  host: Host,
  selection: Selection,
  content: Checked<Content> = loadContent(host),
): Checked<readonly PlannedDocument[]> {
  const known = listBrands(host);
  const brandIds = [...new Set(selection.brands ?? known)];
  const diagnostics: Diagnostic[] = [...unknownNames('brand', brandIds, known)];
  if (known.length === 0) diagnostics.push(nothingIn('data/brands', 'brand'));
  const brands: Brand[] = [];
  for (const id of brandIds.filter(id => known.includes(id))) {
    const brand = loadBrand(host, id);
    diagnostics.push(...(brand.ok ? brand.warnings : brand.diagnostics));
    if (brand.ok) brands.push(brand.value);
  }
  if (!content.ok)
    return { ok: false, diagnostics: sortDiagnostics([...content.diagnostics, ...diagnostics]) };
  diagnostics.push(...content.warnings, ...checkSelection(content.value, selection));
  const parts = content.value.documents.flatMap(({ optional }) => optional);
  diagnostics.push(
    ...brands.flatMap(({ id, options }) => unknownNames(`optional part of brand "${id}":`, options, parts)),
  );
  const plans = checked(diagnostics, () =>
    brands.flatMap(brand => planBrand(content.value, brand, selection)),
  );
  if (!plans.ok) return { ok: false, diagnostics: sortDiagnostics(plans.diagnostics) };
  const failed = plans.value.flatMap(plan => ('document' in plan ? [] : plan.diagnostics));
  return checked(sortDiagnostics([...plans.warnings, ...failed]), () =>
    plans.value.filter((plan): plan is PlannedDocument => 'document' in plan),
  );
}

type Planned = PlannedDocument | { readonly diagnostics: readonly Diagnostic[] };

function planBrand(content: Content, brand: Brand, selection: Selection): readonly Planned[] {
  const { documents, locales, with: included = [] } = selection;
  const details = { organisation: brand.organisation, ...brand.details };
  return content.documents
    .filter(({ id }) => documents?.includes(id) ?? true)
    .flatMap(({ id, locales: exists, optional }) =>
      exists
        .filter(locale => locales?.includes(locale) ?? true)
        .flatMap((locale): readonly Planned[] => {
          const parts = [...brand.options, ...included].filter(part => optional.includes(part));
          const built = buildDocument(content, { id, locale, with: parts, details });
          if (!built.ok) return [{ diagnostics: built.diagnostics }];
          return printsOf(selection).map(print => ({ document: built.value, brand, ...print }));
        }),
    );
}

function printsOf({
  sizes,
  inks,
  formats = FORMATS,
}: Selection): readonly Pick<PlannedDocument, 'format' | 'print'>[] {
  const chosenInks = new Set(inks ?? [NORMAL_PRINT.ink]);
  const prints = [...new Set(sizes ?? [NORMAL_PRINT.size])].flatMap(size =>
    [...chosenInks].map(ink => ({ size, ink })),
  );
  return [...new Set(formats)].flatMap(format =>
    prints.filter(print => format === 'pdf' || isNormal(print)).map(print => ({ format, print })),
  );
}

function isNormal({ size, ink }: Print): boolean {
  return size === NORMAL_PRINT.size && ink === NORMAL_PRINT.ink;
}

/** A format asked for by name that the other choices leave nothing of. */
function emptyFormats(selection: Selection): Diagnostic[] {
  const planned = printsOf(selection).map(({ format }) => format);
  return (selection.formats ?? [])
    .filter(format => !planned.includes(format))
    .map(format => ({
      code: 'build/no-such-print',
      severity: 'error',
      message: `there is no ${format} in large print or with white covers`,
      hint: 'leave out --size and --ink: letters are made larger in Word itself',
    }));
}

function checkSelection(content: Content, selection: Selection): Diagnostic[] {
  const chosen = content.documents.filter(({ id }) => selection.documents?.includes(id) ?? true);
  if (content.documents.length === 0) return [nothingIn('data/documents', 'document')];
  return [
    ...unknownNames(
      'document',
      selection.documents ?? [],
      content.documents.map(({ id }) => id),
    ),
    ...unknownNames(
      'optional part',
      selection.with ?? [],
      chosen.flatMap(({ optional }) => optional),
    ),
    ...(chosen.length > 0 ? unknownLocales(chosen, selection) : []),
    ...emptyFormats(selection),
  ];
}

/** A language that none of the chosen documents exists in would build nothing, without a word. */
function unknownLocales(chosen: Content['documents'], { locales = [] }: Selection): Diagnostic[] {
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

function nothingIn(folder: string, what: string): Diagnostic {
  return {
    code: 'build/empty-project',
    severity: 'error',
    message: `there is no ${what} in ${folder}`,
    hint: 'run this in the folder of the project, or name that with --root',
  };
}

function unknownNames(what: string, names: readonly string[], known: readonly string[]): Diagnostic[] {
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
