import { describe, expect, it } from 'vitest';
import { svgColours } from '../../src/brand/svg-colours.ts';

const colours = (content: string, attributes = ''): readonly string[] | undefined =>
  svgColours(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10" ${attributes}>${content}</svg>`);

describe('the colours a drawing paints with', () => {
  it.each([
    ['an attribute', '<path fill="#abc"/>', ['#AABBCC']],
    ['nothing said, which is black', '<path/>', ['#000000']],
    ['a style', '<path style="fill: #123456; stroke: none"/>', ['#123456']],
    ['a group', '<g fill="#123456"><path/></g>', ['#123456']],
    ['an outline', '<path fill="none" stroke="white"/>', ['#FFFFFF']],
    ['a class', '<style>.a,.b { fill: #123456 }</style><path class="b"/>', ['#123456']],
    ['a class in CDATA', '<style>\n<![CDATA[.a{fill:#123456}]]></style><path class="a"/>', ['#123456']],
    ['the later of two classes', '<style>.a{fill:red}.b{fill:#fff}</style><path class="b a"/>', ['#FFFFFF']],
    ['a comment in a style sheet', '<style>/* {*/.a{fill:#fff}/**/</style><path class="a"/>', ['#FFFFFF']],
    [
      'a style rather than a class',
      '<style>.a{fill:red}</style><path class="a" style="fill:#fff"/>',
      ['#FFFFFF'],
    ],
    ['rgb()', '<path fill="rgb(255, 0 , 16)"/>', ['#FF0010']],
    ['rgb() in percentages', '<path fill="rgb(100%,0%,60%)"/>', ['#FF0099']],
    ['the colour of text', '<g color="#123456"><path fill="currentColor"/></g>', ['#123456']],
    [
      'a gradient',
      '<linearGradient id="g"><stop stop-color="#fff"/><stop style="stop-color:#123456"/></linearGradient><path fill="url(#g)"/>',
      ['#FFFFFF', '#123456'],
    ],
    ['shapes, each colour once', '<path fill="#FFF"/><rect fill="#ffffff"/><path/>', ['#FFFFFF', '#000000']],
  ])('by %s', (_, content, expected) => expect(new Set(colours(content))).toEqual(new Set(expected)));

  it('by its root', () => expect(colours('<path/>', 'fill="#fff"')).toEqual(['#FFFFFF']));

  it('leave out what only cuts', () => {
    expect(colours('<clipPath id="c"><rect/></clipPath><path fill="#fff"/>')).toEqual(['#FFFFFF']);
  });

  it.each([
    ['a picture', '<path fill="#fff"/><image href="data:image/png;base64,AA=="/>'],
    ['a style sheet about more than classes', '<style>path { fill: #fff }</style><path/>'],
    ['a style sheet for one medium', '<style>@media print { .a { fill: #fff } }</style><path class="a"/>'],
    ['a colour by a name that is not known', '<path fill="rebeccapurple"/>'],
    ['nothing painted', '<path fill="none"/>'],
  ])('are not told for %s', (_, content) => expect(colours(content)).toBeUndefined());

  it.each([
    ['comments without end', '/*'.repeat(100_000), ['#000000']],
    ['rules without end', '.a{'.repeat(100_000), ['#000000']],
    ['rules for one class', '.a{fill:#fff}'.repeat(50_000), ['#FFFFFF']],
  ])('are found in a moment behind %s', (_, css, expected) => {
    expect(colours(`<style>${css}</style>${'<path class="a a a"/>'.repeat(1000)}`)).toEqual(expected);
  });
});
