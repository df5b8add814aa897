import type { Brand } from '../brand/brand.ts';
import { listBrands, loadBrand } from '../brand/load-brand.ts';
import { buildComparison } from '../content/build-comparison.ts';
import { buildDocument } from '../content/build-document.ts';
import type { Details } from '../content/composition.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load.ts';
import { type Checked, checked, type Diagnostic, sortDiagnostics } from '../core/diagnostics.ts';
import type { Host } from '../core/host.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document, Locale } from '../model/document.ts';
import type { Print } from '../model/print.ts';
import { checkSelection, nothingIn, unknownNames } from './check-selection.ts';
import {
  COMPARISON_FORMATS,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  printsOf,
  type Selection,
} from './selection.ts';

interface PlannedFile {
  readonly brand: Brand;
  readonly print: Print;
}

/** One document of one brand in one language and format, for one way of printing. */
export interface PlannedDocument extends PlannedFile {
  readonly format: DocumentFormat;
  readonly document: Document;
}

/** One comparison of one brand in one language. */
export interface PlannedComparison extends PlannedFile {
  readonly format: 'xlsx';
  readonly document: Comparison;
}

export type Planned = PlannedDocument | PlannedComparison;

/**
 * Checks all content and the chosen brands and gives the documents to generate. Problems of content and of every
 * brand come together; nothing is generated before all is well.
 * @param content the host's, when the caller has loaded it already
 */
export function planBuild(
  host: Host,
  selection: Selection & { readonly formats: readonly DocumentFormat[] },
  content?: Checked<Content>,
): Checked<readonly PlannedDocument[]>;
export function planBuild(
  host: Host,
  selection: Selection,
  content?: Checked<Content>,
): Checked<readonly Planned[]>;
export function planBuild(
  host: Host,
  selection: Selection,
  content: Checked<Content> = loadContent(host),
): Checked<readonly Planned[]> {
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
    plans.value.filter((plan): plan is Planned => 'document' in plan),
  );
}

interface Refused {
  readonly diagnostics: readonly Diagnostic[];
}

function planBrand(content: Content, brand: Brand, selection: Selection): readonly (Planned | Refused)[] {
  const isChosen = ({ id }: { readonly id: string }) => selection.documents?.includes(id) ?? true;
  const plans = [
    ...content.documents.filter(isChosen).map(entry => [entry.id, planDocument] as const),
    ...content.comparisons.filter(isChosen).map(entry => [entry.id, planComparison] as const),
  ];
  return plans
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, plan]): readonly (Planned | Refused)[] => plan(id, { content, brand, selection }));
}

interface Planning {
  readonly content: Content;
  readonly brand: Brand;
  readonly selection: Selection;
}

function planDocument(
  id: string,
  { content, brand, selection }: Planning,
): readonly (PlannedDocument | Refused)[] {
  const { locales: exists = [], optional = [] } = content.documents.find(entry => entry.id === id) ?? {};
  const parts = [...brand.options, ...(selection.with ?? [])].filter(part => optional.includes(part));
  const prints = printsOf(DOCUMENT_FORMATS, selection);
  return localesOf(exists, selection).flatMap((locale): readonly (PlannedDocument | Refused)[] => {
    const built = buildDocument(content, { id, locale, with: parts, details: detailsOf(brand) });
    if (!built.ok) return [{ diagnostics: built.diagnostics }];
    return prints.map(print => ({ document: built.value, brand, ...print }));
  });
}

function planComparison(
  id: string,
  { content, brand, selection }: Planning,
): readonly (PlannedComparison | Refused)[] {
  const { locales: exists = [] } = content.comparisons.find(entry => entry.id === id) ?? {};
  const prints = printsOf(COMPARISON_FORMATS, selection);
  return localesOf(exists, selection).flatMap((locale): readonly (PlannedComparison | Refused)[] => {
    const built = buildComparison(content, { id, locale, details: detailsOf(brand) });
    if (!built.ok) return [{ diagnostics: built.diagnostics }];
    return prints.map(print => ({ document: built.value, brand, ...print }));
  });
}

function localesOf(exists: readonly Locale[], { locales }: Selection): readonly Locale[] {
  return exists.filter(locale => locales?.includes(locale) ?? true);
}

function detailsOf({ organisation, details }: Brand): Details {
  return { organisation, ...details };
}
