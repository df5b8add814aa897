import { describe, expect, it } from 'vitest';
import { REVIEW_STYLE } from '../../../src/audit/page/review-style.ts';
import type { Hex } from '../../../src/brand/brand.ts';
import { contrastRatio } from '../../../src/brand/contrast.ts';

/** The colours of a scheme by their names. */
function coloursOf(css: string): (name: string) => Hex {
  const colours = new Map(
    [...css.matchAll(/--([a-z-]+): (#[0-9A-F]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
  return name => colours.get(name) as Hex; // Of six digits, as the pattern says.
}

const [LIGHT = '', DARK = ''] = REVIEW_STYLE.split('@media screen and (prefers-color-scheme: dark)');
const ON_PAPER = ['ink', 'muted', 'key', 'wrong'].map(name => [name, 'paper'] as const);
const IN_PANELS = ['ink', 'muted', 'key', 'wrong'].map(name => [name, 'soft'] as const);

describe.each([
  ['light', coloursOf(LIGHT)],
  ['dark', coloursOf(DARK)],
])('the colours of the %s page', (_, colour) => {
  it.each([...ON_PAPER, ...IN_PANELS, ['ink', 'fill'], ['on-key', 'key']] as const)(
    'let people read %s on %s (WCAG 2.2, 1.4.3)',
    (text, ground) => {
      expect(contrastRatio(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['line', 'paper'],
    ['line', 'fill'],
    ['key', 'fill'],
    ['wrong', 'fill'],
  ])('let people see where a field of %s on %s ends (WCAG 2.2, 1.4.11)', (edge, ground) => {
    expect(contrastRatio(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('marks pictures of pages, which are white, in colours that can be seen on white', () => {
  const colour = coloursOf(LIGHT);
  expect(contrastRatio(colour('frame'), colour('paper'))).toBeGreaterThanOrEqual(3);
  expect(contrastRatio(colour('way'), colour('paper'))).toBeGreaterThanOrEqual(3);
});
