import type { Diagnostic } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import { checkContentShape } from './check-content-shape.ts';
import type { Variant } from './editions.ts';
import type { FileGroup } from './files.ts';
import { error } from './problem.ts';
import { variantFile } from './schema/document.ts';

/** Checks the shape of a group's variants. Those that fail are reported and left out. */
export function readVariants(group: FileGroup): {
  readonly variants: ReadonlyMap<Locale, Variant>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const variants = new Map<Locale, Variant>();
  const diagnostics: Diagnostic[] = [];
  for (const [locale, source] of group.variants) {
    if (!source) continue;
    const { value: file, diagnostics: found } = checkContentShape(source, variantFile);
    diagnostics.push(...found);
    if (!file) continue;
    diagnostics.push(...checkLocale(source, file.locale, locale));
    variants.set(locale, { source, file: { ...file, locale } });
  }
  return { variants, diagnostics };
}

/** A variant says its locale twice, in its name and in its first line, so that a copied file is noticed. */
export function checkLocale(source: Source, given: Locale, named: Locale): readonly Diagnostic[] {
  if (given === named) return [];
  const message = `the file's name says ${named}, its "locale" says ${given}`;
  return [error('file-name', source.at(['locale']), message, 'make them the same')];
}

/** A variant in the base language would say everything twice. */
export function checkVariantLocales(
  base: Locale,
  variants: ReadonlyMap<Locale, { readonly source: Source }>,
): readonly Diagnostic[] {
  const own = variants.get(base);
  if (!own) return [];
  const message = `${base} is the base language itself`;
  return [error('file-name', own.source.at(['locale']), message, 'write its texts in the base file')];
}
