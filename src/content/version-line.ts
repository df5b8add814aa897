import { formatDate } from '../core/locale-format.ts';
import type { Locale } from '../model/document.ts';
import type { SharedContent } from './content.ts';
import { fill } from './strings.ts';

/** The version line names a hash of the content, so that two copies of one version that differ can be told apart. */
export function versionLine(
  file: {
    readonly id: string;
    readonly version: string;
    readonly date: string;
    readonly replaces?: string | undefined;
  },
  locale: Locale,
  { strings, hash }: { readonly strings: SharedContent['strings']; readonly hash: string },
): string {
  const line = fill(strings.version, {
    version: file.version,
    date: formatDate(file.date, locale),
    document: file.id,
    variant: strings.variant,
    hash,
  });
  const { replaces } = file;
  return replaces === undefined ? line : `${line}${fill(strings.replaces, { version: replaces })}`;
}
