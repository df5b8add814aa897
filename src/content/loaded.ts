import type * as z from 'zod';
import { type Diagnostic, isError } from '../core/diagnostics.ts';
import { LOCALES, type Locale } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import { isMapping } from '../yaml/value-at.ts';
import { checkContentShape } from './check-content-shape.ts';
import { checkVariant, type TextBase, textBase, type Variant } from './editions.ts';
import type { FileGroup } from './files.ts';
import { checkVariantLocales, readVariants } from './variants.ts';

/** A base file and its variants after the checks that need no other file. */
export interface Loaded<F> {
  readonly source: Source;
  /** Undefined when the shape is wrong; the texts are still checked then. */
  readonly file: F | undefined;
  readonly base: TextBase;
  readonly variants: ReadonlyMap<Locale, Variant>;
  /** Languages whose variant could not be read: their texts are not missed. */
  readonly unread: ReadonlySet<Locale>;
}

/** What the files of a group have that others don't. */
export interface GroupRules<F> {
  /** The language a node's base texts are in, when not the file's. */
  readonly localeOf?: ((file: F, owner: string, base: Locale) => Locale) | undefined;
  /** Rules beyond the shape of one node. */
  readonly check?: (source: Source, file: F) => readonly Diagnostic[];
}

/** Checks a group's shapes. Gives nothing when not even the base language is known. */
export function loadGroup<S extends z.ZodType>(
  group: FileGroup,
  schema: S,
  { localeOf, check = () => [] }: GroupRules<z.infer<S>> = {},
): { readonly loaded?: Loaded<z.infer<S>>; readonly diagnostics: readonly Diagnostic[] } {
  const source = group.base;
  if (!source) return { diagnostics: readVariants(group).diagnostics };
  const shape = checkContentShape(source, schema);
  const { variants, diagnostics } = readVariants(group);
  const unread = new Set([...group.variants.keys()].filter(locale => !variants.has(locale)));
  const locale = isMapping(source.value)
    ? LOCALES.find(name => name === (source.value as { locale?: unknown }).locale)
    : undefined;
  if (!locale) return { diagnostics: [...shape.diagnostics, ...diagnostics] };
  const { value: file } = shape;
  const base = textBase(
    source,
    locale,
    variants,
    file && localeOf ? owner => localeOf(file, owner, locale) : undefined,
  );
  const own = [...shape.diagnostics, ...(file ? check(source, file) : [])];
  const inVariants = [...variants.values()].flatMap(variant => checkVariant(base, variant));
  return {
    loaded: { source, file, base, variants, unread },
    diagnostics: [
      ...own,
      ...diagnostics,
      ...checkVariantLocales(locale, variants),
      // Beside a mistake in the base, a text that belongs to nothing may be right: nobody should take it out then.
      ...(own.some(isError) ? inVariants.filter(isError) : inVariants),
    ],
  };
}
