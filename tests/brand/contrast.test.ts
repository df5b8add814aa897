import { describe, expect, it } from 'vitest';
import { contrastRatio, formatRatio, nearestPassing } from '../../src/brand/contrast.ts';

describe('contrastRatio', () => {
  it.each([
    ['#000000', '#FFFFFF', '21.00:1'],
    ['#FFFFFF', '#FFFFFF', '1.00:1'],
    ['#767676', '#FFFFFF', '4.54:1'],
    ['#777777', '#FFFFFF', '4.47:1'],
    ['#949494', '#FFFFFF', '3.03:1'],
    ['#FF0000', '#FFFFFF', '3.99:1'],
    ['#0000FF', '#FFFFFF', '8.59:1'],
    ['#00FF00', '#FFFFFF', '1.37:1'],
    ['#F5E663', '#FFFFFF', '1.28:1'],
  ] as const)('of %s on %s is %s, as WCAG computes it', (one, other, ratio) => {
    expect(formatRatio(contrastRatio(one, other))).toBe(ratio);
  });

  it('is the same both ways round', () => {
    expect(contrastRatio('#5B2450', '#F4B183')).toBe(contrastRatio('#F4B183', '#5B2450'));
  });
});

describe('formatRatio', () => {
  it('rounds down, so that a ratio too low never reads as enough', () => {
    expect(formatRatio(4.499_999)).toBe('4.49:1');
  });

  it('keeps a ratio that is exact to two decimals', () => {
    expect(formatRatio(1.15)).toBe('1.15:1');
  });
});

describe('nearestPassing', () => {
  it('leaves a colour that passes', () => {
    expect(nearestPassing('#5B2450', () => true)).toBe('#5B2450');
  });

  it('darkens a light colour until it just reads on white, in its own hue', () => {
    expect(nearestPassing('#F5E663', c => contrastRatio(c, '#FFFFFF') >= 4.5)).toBe('#837800');
  });

  it('lightens when that is nearer', () => {
    expect(nearestPassing('#7F7F7F', c => contrastRatio(c, '#000000') >= 7)).toBe('#959595');
  });

  it('darkens when that is nearer', () => {
    expect(nearestPassing('#303030', c => contrastRatio(c, '#808080') >= 4.5)).toBe('#171717');
  });

  it('reaches black when nothing lighter passes', () => {
    expect(nearestPassing('#123456', c => c === '#000000')).toBe('#000000');
  });

  it('reaches white when nothing darker passes', () => {
    expect(nearestPassing('#FEDCBA', c => c === '#FFFFFF')).toBe('#FFFFFF');
  });

  it('finds nothing when no lightness passes', () => {
    expect(nearestPassing('#123456', () => false)).toBeUndefined();
  });
});
