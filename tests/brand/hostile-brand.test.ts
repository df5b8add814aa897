import { expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { listBrands, loadBrand } from '../../src/brand/load-brand.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { overlayHost } from '../support/overlay-host.ts';

const host = overlayHost('hostile-brand');

/** A brand of the fixture; everything said about it is the error, warnings too. */
function loaded(id: string): Brand {
  const result = loadBrand(host, id);
  const said = result.ok ? result.warnings : result.diagnostics;
  if (!result.ok || said.length > 0) throw new Error(said.map(formatDiagnostic).join('\n'));
  return result.value;
}

/** How long each text is: the fixture is worth something only at the limits. */
const lengths = (texts: readonly string[]): readonly number[] => texts.map(text => text.length);

it('has two brands, and hides those of the repository', () => {
  expect(listBrands(host)).toEqual(['kaal', 'vijandig']);
});

it('loads a brand at every limit', () => {
  const brand = loaded('vijandig');
  expect(brand.organisation).toHaveLength(110);
  expect(lengths(brand.contact.map(({ label }) => label))).toEqual(Array(8).fill(30));
  expect(lengths(brand.contact.map(({ value }) => value))).toEqual(Array(8).fill(120));
  expect(lengths(Object.values(brand.details))).toEqual(Array(4).fill(120));
});

it('loads logos of every shape', () => {
  const { logo, logoOnCover, partnerLogo } = loaded('vijandig');
  expect([logo.ratio, logoOnCover?.ratio, partnerLogo?.ratio]).toEqual([10, 1 / 5, 4.8]);
});

it('loads a brand with everything optional left out', () => {
  expect(loaded('kaal')).toMatchObject({
    logoOnCover: null,
    partnerLogo: null,
    contact: [],
    details: {},
    options: [],
  });
});
