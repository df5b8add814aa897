import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../../src/formats/docx/compiled-template.ts';
import { readControls } from '../../../src/formats/docx/read-controls.ts';
import { UnreadableFile } from '../../../src/formats/ooxml/unreadable-file.ts';
import { EMPTY, FILLED } from './samples.ts';
import {
  boundControl,
  control,
  documentXml,
  formFile,
  paragraph,
  partText,
  record,
  run,
  wordFile,
} from './word-file.ts';

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const PIECES = [
  '<',
  '>',
  '/>',
  '"',
  "'",
  '&',
  '&#0;',
  ']]>',
  '<!--',
  '<w:p>',
  '</w:p>',
  '<w:sdt>',
  '</w:sdtContent>',
  '\u0000',
  '\ud800',
  ' ',
  'w:',
  'xmlns:w="urn:x"',
];

/** A text with some of it cut, copied to elsewhere, or replaced: what a broken program or a hostile person may make. */
function mutated(text: string, seed: number): string {
  const random = randomFrom(seed);
  const at = (): number => Math.floor(random() * text.length);
  const near = (from: number): number => from + Math.floor(random() * 80);
  const [one, other] = [at(), at()];
  const changes = [
    () => text.slice(0, one) + text.slice(near(one)),
    () => text.slice(0, one) + text.slice(other, near(other)) + text.slice(one),
    () => text.slice(0, one) + (PIECES[Math.floor(random() * PIECES.length)] ?? '') + text.slice(one),
    () => withElementMoved(text, one, other),
    () => withElementMoved(text, one, one),
    () => text.replace(/<w:\w+[^<>]*\/>/g, tag => (random() < 0.1 ? '' : tag)),
  ];
  return (changes[Math.floor(random() * changes.length)] ?? (() => text))();
}

/** A whole element copied before another one, so that the text stays well-formed more often. */
function withElementMoved(text: string, from: number, to: number): string {
  const element = /<(w:\w+)[^<>]*>[^<]*<\/\1>|<w:\w+[^<>]*\/>/.exec(text.slice(from))?.[0] ?? '';
  const place = text.indexOf('<', to);
  return text.slice(0, place) + element + text.slice(place);
}

const original = partText(formFile(EMPTY), 'word/document.xml');
const document = original.replace(
  '<w:sectPr/>',
  control('blok', paragraph('x')) +
    `<w:tbl><w:tr>${control('cel', `<w:tc>${paragraph('x')}</w:tc>`)}</w:tr></w:tbl>` +
    paragraph(
      boundControl('dubbel', control('dubbel', run('☒'), { kind: '<w14:checkbox/>' }), { kind: '' }),
    ) +
    '<w:sectPr/>',
);
const item = record('<naam>Jan</naam><toelichting/><datum/><akkoord>false</akkoord><keuze/>');

/** What reading and filling came to; anything but a value or a refusal breaks the test. */
function outcomeOf(file: Uint8Array): 'refused' | 'read' {
  try {
    readControls(file);
    const filled = compileTemplate(file).fill(FILLED);
    // What could be read must be as readable when it is filled.
    readControls(filled);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused';
    throw error;
  }
}

/** The same, by the kind of outcome. */
function outcomes(files: readonly Uint8Array[]): { readonly refused: number; readonly read: number } {
  const all = files.map(outcomeOf);
  const refused = all.filter(outcome => outcome === 'refused').length;
  return { refused, read: all.length - refused };
}

const SEEDS = Array.from({ length: 600 }, (_, seed) => seed);

describe('a document that was tampered with', () => {
  it('starts from one that is well', () => {
    expect(outcomeOf(wordFile({ document, item }))).toBe('read');
  });

  it('is read or refused, and filled files stay well-formed', () => {
    const { refused, read } = outcomes(
      SEEDS.map(seed => wordFile({ document: mutated(document, seed), item })),
    );
    expect(Math.min(refused, read)).toBeGreaterThan(SEEDS.length / 10);
  });

  it('is read or refused when its bound XML was', () => {
    const { refused, read } = outcomes(
      SEEDS.slice(0, 200).map(seed => wordFile({ document, item: mutated(item, seed) })),
    );
    expect(Math.min(refused, read)).toBeGreaterThan(10);
  });
});

const SPACES = ' '.repeat(500_000);

describe('a document that was made to be slow', () => {
  it.each([
    ['elements in each other', documentXml(`${'<w:sdt><w:sdtContent>'.repeat(10_000)}`)],
    [
      'controls in each other',
      documentXml(
        `${'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>'.repeat(200)}${'</w:sdtContent></w:sdt>'.repeat(200)}`,
      ),
    ],
    [
      'attributes',
      documentXml(`<w:p ${Array.from({ length: 20_000 }, (_, n) => `w:a${n}="1"`).join(' ')}/>`),
    ],
    [
      'prefixes',
      documentXml(
        `<w:p ${Array.from({ length: 5_000 }, (_, n) => `xmlns:a${n}="u"`).join(' ')}>${'<w:r/>'.repeat(5_000)}</w:p>`,
      ),
    ],
    ['controls', documentXml(paragraph(control('a', run('x')).repeat(5_000)))],
    ['spaces', documentXml(`<w:p${SPACES}/>${SPACES}`)],
    ['spaces in a date', documentXml(paragraph(control('a', run('x'), { kind: `<w:date${SPACES}/>` })))],
    ['spaces in a paragraph', documentXml(control('naam', `<w:p${SPACES}/>`))],
    ['spaces in a text', documentXml(paragraph(control('a', `<w:r><w:t>x${SPACES}x</w:t></w:r>`)))],
    [
      'declared prefixes of a binding',
      documentXml(
        paragraph(
          control('a', run('x'), {
            more: `<w:dataBinding w:prefixMappings="${'xmlns:a '.repeat(50_000)}" w:xpath="${'/a'.repeat(50_000)}"/>`,
          }),
        ),
      ),
    ],
  ])('by %s is read or refused at once', (_, text) => {
    const start = performance.now();
    outcomeOf(wordFile({ document: text, item }));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
