import { expect, it } from 'vitest';
import { domainOf, parseRichText, urlProblem } from '../../src/content/rich-text.ts';

const links = new Map([['link_a', { url: 'https://www.example.nl/a', label: 'Regels' }]]);
const parse = (markdown: string) => parseRichText(markdown, links);
const link = (text: string) => [
  { type: 'link', url: 'https://www.example.nl/a', domain: 'example.nl', children: [{ type: 'text', text }] },
];

it('joins the lines of a paragraph with a space', () => {
  expect(parse('een\ntwee').content).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: 'een twee' }] },
  ]);
});

it('keeps strong, emphasis and a break', () => {
  expect(parse('**a** *b*\\\nc').content[0]).toEqual({
    type: 'paragraph',
    children: [
      { type: 'strong', children: [{ type: 'text', text: 'a' }] },
      { type: 'text', text: ' ' },
      { type: 'emphasis', children: [{ type: 'text', text: 'b' }] },
      { type: 'break' },
      { type: 'text', text: 'c' },
    ],
  });
});

it('keeps a list in a list', () => {
  expect(parse('1. a\n   - b').content).toEqual([
    {
      type: 'list',
      ordered: true,
      items: [
        [
          { type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
          {
            type: 'list',
            ordered: false,
            items: [[{ type: 'paragraph', children: [{ type: 'text', text: 'b' }] }]],
          },
        ],
      ],
    },
  ]);
});

it('gives a link its address and the domain for print', () => {
  expect(parse('[Lees dit](link:link_a)').content).toEqual([
    { type: 'paragraph', children: link('Lees dit') },
  ]);
});

it('gives a link without words the label of its record', () => {
  expect(parse('[](link:link_a)').content).toEqual([{ type: 'paragraph', children: link('Regels') }]);
});

it('keeps a no-break space', () => {
  expect(parse('30\u00a0uur').content).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: '30\u00a0uur' }] },
  ]);
});

it('refuses what is not a whole https address', () => {
  expect(urlProblem('https://www.example.nl/pagina?a=b')).toBeUndefined();
  expect(urlProblem('https://www.example.nl/…')?.message).toContain('cut off');
  expect(urlProblem('https://localhost')?.message).toContain('not a web address');
  expect(urlProblem('javascript:alert(1)')?.message).toContain('does not begin with https://');
});

it('shows a domain without www', () => {
  expect(domainOf('https://www.fnv.nl/arbo')).toBe('fnv.nl');
});

it('parses one text anew for other links', () => {
  const others = new Map([['link_a', { url: 'https://www.example.be/a', label: 'Règles' }]]);
  expect(parse('[](link:link_a)').content).toEqual([{ type: 'paragraph', children: link('Regels') }]);
  expect(parseRichText('[](link:link_a)', others).content).toMatchObject([
    { children: [{ domain: 'example.be', children: [{ text: 'Règles' }] }] },
  ]);
});
