import type { Diagnostic, Position } from '../core/diagnostics.ts';
import type { Locale } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import { suggest } from '../yaml/suggest.ts';
import { type Path, valueAt } from '../yaml/value-at.ts';
import { error, warning } from './problem.ts';
import type { NodeTexts, VariantFile } from './schema/document.ts';
import { placeOf, type Text, textsOf } from './texts.ts';

/** A variant file that passed its shape check. */
export interface Variant {
  readonly source: Source;
  readonly file: VariantFile;
}

/** A base file with its variants, ready to be read in any of its languages. */
export interface TextBase {
  readonly source: Source;
  readonly locale: Locale;
  readonly texts: readonly Text[];
  readonly variants: ReadonlyMap<Locale, Variant>;
  /** The language a node's base texts are in, when not the file's: a tip that holds in another country only. */
  localeOf(owner: string): Locale;
}

/** A text in one language, at its place in the base file's structure. */
export interface EditionText {
  readonly owner: string;
  readonly key: string;
  readonly rich: boolean;
  readonly fills: Text['fills'];
  /** Its path in the base file. */
  readonly path: Path;
  readonly value: string;
  /** Taken over with `same_as`, so already checked for its own language. */
  readonly borrowed: boolean;
  /** The place of a character of it; a borrowed text's is that of its `same_as`. */
  at(offset?: number): Position;
}

export function textBase(
  source: Source,
  locale: Locale,
  variants: ReadonlyMap<Locale, Variant>,
  localeOf: (owner: string) => Locale = () => locale,
): TextBase {
  return { source, locale, texts: textsOf(source.value), variants, localeOf };
}

/** The texts of a base file in one language. A missing one is an error where the base has it. */
export function editionTexts(
  base: TextBase,
  locale: Locale,
  isNeeded: (text: Text) => boolean = () => true,
): { readonly texts: readonly EditionText[]; readonly diagnostics: readonly Diagnostic[] } {
  const texts: EditionText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const text of base.texts) {
    const found = textIn(base, locale, text);
    if (found) texts.push({ ...text, ...found });
    else if (isNeeded(text) && !isBroken(base, locale, text.owner)) {
      diagnostics.push(missing(base, locale, text));
    }
  }
  return { texts, diagnostics };
}

type Found = Pick<EditionText, 'value' | 'borrowed' | 'at'>;

function textIn(base: TextBase, locale: Locale, text: Text, seen: readonly Locale[] = []): Found | undefined {
  if (base.localeOf(text.owner) === locale) {
    return { value: text.value, borrowed: false, at: offset => base.source.at(text.path, offset) };
  }
  const variant = base.variants.get(locale);
  const node = own(variant?.file.texts, text.owner);
  if (!variant || !node) return undefined;
  const place = placeOf(text.key);
  const value = valueAt(node, place);
  if (typeof value === 'string') {
    const path = ['texts', text.owner, ...place];
    return { value, borrowed: false, at: offset => variant.source.at(path, offset) };
  }
  if (node.same_as && !seen.includes(node.same_as)) {
    const found = textIn(base, node.same_as, text, [...seen, locale]);
    const at = () => variant.source.at(['texts', text.owner, 'same_as']);
    return found && { value: found.value, borrowed: true, at };
  }
  return undefined;
}

/** A `same_as` that leads nowhere is reported as such, not as missing texts. */
function isBroken(base: TextBase, locale: Locale, owner: string): boolean {
  return own(base.variants.get(locale)?.file.texts, owner)?.same_as !== undefined;
}

function missing({ source, locale: from }: TextBase, locale: Locale, { owner, key, path }: Text): Diagnostic {
  const [group, name] = placeOf(key);
  const message = `"${name ?? group}" of "${owner}" has no ${locale} text`;
  const place = name === undefined ? `"${owner}:"` : `"${group}:" of "${owner}:"`;
  const file = variantName(source.file, locale);
  const hint = `add "${name ?? group}:" under ${place} in ${file}, or "same_as: ${from}"`;
  return error('missing-text', source.at(path), message, hint);
}

export function variantName(file: string, locale: Locale): string {
  return file.replace(/\.yaml$/, `.${locale}.yaml`);
}

/** What stands in a variant but belongs to nothing in its base, and each `same_as` that leads nowhere. */
export function checkVariant(base: TextBase, { source, file }: Variant): readonly Diagnostic[] {
  const owners = new Map<string, Set<string>>();
  for (const { owner, key } of base.texts) {
    const keys = owners.get(owner) ?? new Set();
    owners.set(owner, keys.add(key));
  }
  return Object.entries(file.texts).flatMap(([owner, node]) => {
    const keys = owners.get(owner);
    const path = ['texts', owner];
    if (!keys)
      return [leftover(source, path, `"${owner}" has no texts in ${base.source.file}`, owners.keys())];
    return [
      ...sameAs(base, source, path, node),
      ...givenKeys(node).flatMap(key => {
        if (keys.has(key)) return [];
        const place = placeOf(key);
        const message = `"${owner}" has no "${place.at(-1)}" in ${base.source.file}`;
        return [
          leftover(
            source,
            [...path, ...place],
            message,
            [...keys].map(name => placeOf(name).at(-1) ?? name),
          ),
        ];
      }),
    ];
  });
}

function givenKeys({ options = {}, texts = {}, same_as: _, ...plain }: NodeTexts): readonly string[] {
  return [
    ...Object.keys(plain),
    ...Object.keys(options).map(id => `options.${id}`),
    ...Object.keys(texts).map(name => `texts.${name}`),
  ];
}

function leftover(source: Source, path: Path, message: string, candidates: Iterable<string>): Diagnostic {
  const near = suggest(String(path.at(-1)), candidates);
  return warning('leftover-text', source.keyAt(path), message, near?.startsWith('did') ? near : 'remove it');
}

/** Of the texts of a sheet some may differ; the other keys are all of a node's own, or all another language's. */
function sameAs(base: TextBase, source: Source, path: Path, node: NodeTexts): readonly Diagnostic[] {
  if (!node.same_as) return [];
  const at = source.at([...path, 'same_as']);
  const diagnostics: Diagnostic[] = [];
  if (Object.keys(node).some(key => key !== 'same_as' && key !== 'texts')) {
    const message = `"${path.at(-1)}" has same_as and texts of its own`;
    diagnostics.push(error('wrong-type', source.keyAt(path), message, 'keep one of the two'));
  }
  const texts = base.texts.filter(({ owner }) => owner === path.at(-1));
  if (texts.some(text => !textIn(base, node.same_as ?? base.locale, text))) {
    const message = `there is no ${node.same_as} text of "${path.at(-1)}" to be the same as`;
    diagnostics.push(error('unknown-reference', at, message, `the base language is ${base.locale}`));
  }
  return diagnostics;
}

function own<T extends object, K extends keyof T>(object: T | undefined, key: K): T[K] | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}
