import { describe, expect, it } from 'vitest';
import { readLogo } from '../../src/brand/read-logo.ts';
import { png, SVG } from './support.ts';

function read(svg: string): ReturnType<typeof readLogo> {
  return readLogo(new TextEncoder().encode(svg));
}

/** A drawing whose root has these attributes. */
function svg(attributes: string, content = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;
}

describe('an SVG logo', () => {
  it.each([
    ['a view box', 'viewBox="0 0 30 10"', 3],
    ['a view box with commas', 'viewBox="-5,-5,30,10"', 3],
    ['width and height', 'width="60" height="20px"', 3],
    ['width and height in units', 'width="1in" height="32px"', 3],
    ['width and height in different units', 'width="9pt" height="4px"', 3],
    ['width and height against a view box', 'width="40" height="10" viewBox="0 0 30 10"', 4],
    ['percentages of a view box', 'width="100%" height="50%" viewBox="0 0 30 20"', 3],
    ['only a width', 'width="90" viewBox="0 0 30 30"', 3],
    ['a view box as wide as may be', 'viewBox="0 0 120 10"', 12],
    ['millimetres, as wide as may be', 'width="14.4mm" height="1.2mm"', expect.closeTo(12)],
    ['a view box as high as may be', 'viewBox="0 0 10 60"', 1 / 6],
  ])('takes its proportions from %s', (_, attributes, ratio) => {
    expect(read(svg(attributes))).toEqual({ ok: true, format: 'svg', ratio });
  });

  it.each([
    [
      'a declaration, comments and a document type',
      `<?xml version="1.0"?>\n<!-- x --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${SVG}`,
    ],
    ['a byte order mark', `\uFEFF${SVG}`],
    ['a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>'],
    ['its title', svg('viewBox="0 0 30 10"', '<title>Naast</title>')],
    ['a picture in itself', svg('viewBox="0 0 30 10"', '<image href="data:image/png;base64,AA=="/>')],
    ['references to its own parts', svg('viewBox="0 0 30 10"', '<use href="#a"/><path fill="url(#b)"/>')],
    [
      'a style of its own',
      svg('viewBox="0 0 30 10"', '<style><![CDATA[.a > .b { fill: url("#c") }]]></style>'),
    ],
    ['sizes with > in an attribute', svg('viewBox="0 0 30 10"', '<path d="M0 0" id="a>b"/>')],
  ])('may have %s', (_, text) => {
    expect(read(text)).toEqual({ ok: true, format: 'svg', ratio: 3 });
  });

  it('may not hold another SVG as data, which nobody has checked', () => {
    expect(read(svg('viewBox="0 0 30 10"', '<image href="data:image/svg+xml,x"/>')).ok).toBe(false);
  });

  it('is judged in a moment, however many comments come first', () => {
    expect(read(`${'<!---->'.repeat(50_000)}<p>`).ok).toBe(false);
  });
});

describe('a PNG logo', () => {
  it('takes its proportions from its pixels', () => {
    expect(readLogo(png(30, 10))).toEqual({ ok: true, format: 'png', ratio: 3 });
  });

  it('may have 10,000 pixels', () => {
    expect(readLogo(png(10_000, 10_000))).toEqual({ ok: true, format: 'png', ratio: 1 });
  });

  it('is read from the middle of a larger buffer too', () => {
    const inside = new Uint8Array(png(30, 10).length + 7);
    inside.set(png(30, 10), 7);
    expect(readLogo(inside.subarray(7))).toEqual({ ok: true, format: 'png', ratio: 3 });
  });
});
