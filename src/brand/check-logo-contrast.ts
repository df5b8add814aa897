import { valueAt } from '../yaml/value-at.ts';
import type { Hex, Logo } from './brand.ts';
import type { BrandFolder } from './brand-folder.ts';
import { contrastRatio, formatRatio } from './contrast.ts';
import { logoColours } from './logo-colours.ts';
import { warning } from './problem.ts';

/** The logos of a brand as far as they could be read. */
export interface Logos {
  readonly logo: Logo | undefined;
  readonly cover_logo: Logo | undefined;
  readonly partner_logo: Logo | undefined;
}

/**
 * Below this nobody sees a logo. WCAG 2.2 asks nothing of logos (1.4.3, 1.4.11), so what is merely faint is the
 * organisation's own choice.
 */
const LEAST_SEEN = 1.5;

/** Warns of a logo that none of its colours makes visible on what it stands on. */
export function checkLogoContrast(folder: BrandFolder, logos: Logos, cover: Hex | undefined): void {
  const onWhite = (key: keyof Logos): void =>
    check(folder, key, logos[key], {
      ground: '#FFFFFF',
      where: 'on white, at the head of pages',
      hint: 'use a darker version of it; one for the cover goes under "cover_logo"',
    });
  onWhite('logo');
  onWhite('partner_logo');
  if (!cover) return;
  // One that couldn't be read is told of already, and `logo` doesn't take its place.
  const own = valueAt(folder.source.value, ['cover_logo']) === undefined ? 'logo' : 'cover_logo';
  check(folder, own, logos[own], {
    ground: cover,
    where: `on the cover, which is "${cover}"`,
    hint:
      own === 'logo'
        ? 'give a version in another colour under "cover_logo"'
        : 'use a version in another colour',
  });
}

interface Ground {
  readonly ground: Hex;
  readonly where: string;
  readonly hint: string;
}

function check(
  { source, report }: BrandFolder,
  key: keyof Logos,
  logo: Logo | undefined,
  { ground, where, hint }: Ground,
): void {
  const colours = logo && logoColours(logo);
  if (!colours) return;
  const best = Math.max(...colours.map(colour => contrastRatio(colour, ground)));
  if (best >= LEAST_SEEN) return;
  const file = String(valueAt(source.value, [key, 'file']));
  const message = `"${file}" can't be seen ${where}: its contrast with it is at most ${formatRatio(best)}`;
  report(warning('logo-contrast', source.at([key, 'file']), message, hint));
}
