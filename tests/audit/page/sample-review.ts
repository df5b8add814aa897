import type { AuditedPdf } from '../../../src/audit/audited-pdf.ts';
import { type ReviewPageOptions, reviewPage } from '../../../src/audit/page/review-page.ts';
import type { PageBox } from '../../../src/formats/pdf/ua/model/page-space.ts';
import type { Review } from '../../../src/formats/pdf/ua/review/review.ts';
import { writePng } from '../../../src/formats/png.ts';

/** SHA-256 of no file in particular. */
export const DIGEST = 'ab'.repeat(32);

export const box = (y: number, page = 1): PageBox => ({ page, x: 70, y, width: 300, height: 20 });

/** A form of two pages with one of everything. */
export const SAMPLE: Review = {
  facts: {
    pages: 2,
    formFields: 2,
    isTagged: true,
    claimsUa: true,
    isEncrypted: false,
    isRepaired: false,
    creator: null,
    producer: null,
  },
  title: 'Aanvraag verlof',
  language: 'nl-NL',
  pages: [
    { number: 1, width: 595, height: 842 },
    { number: 2, width: 595, height: 842 },
  ],
  reading: [
    { type: 'H1', path: 'H1', page: 1, text: 'Verlof', from: 'content', language: null, box: box(60) },
    { type: 'P', path: 'P', page: 1, text: 'Vul alles in.', from: 'content', language: null, box: box(100) },
    { type: 'Form', path: 'Form', page: 2, text: 'Je naam', from: 'field', language: null, box: box(80, 2) },
    { type: 'P', path: 'P[2]', page: null, text: 'Nergens.', from: 'content', language: null, box: null },
  ],
  artifacts: [
    { kind: 'text', text: 'Pagina', box: box(800), page: 1, isMarked: true },
    { kind: 'text', text: 'Pagina', box: box(800, 2), page: 2, isMarked: true },
    { kind: 'image', text: '', box: box(20), page: 1, isMarked: false },
  ],
  fields: [
    {
      field: 'naam',
      name: 'Je naam',
      kind: 'text',
      isRequired: true,
      isReadOnly: false,
      boxes: [box(80, 2)],
    },
    {
      field: 'soort',
      name: '',
      kind: 'radio',
      isRequired: false,
      isReadOnly: false,
      boxes: [box(200, 2), box(230, 2)],
    },
  ],
  pictures: [{ type: 'Figure', path: 'Figure', alternative: 'Logo van de dienst', box: box(20) }],
  tables: [
    {
      path: 'Table',
      page: 1,
      caption: '',
      box: box(300),
      rows: [
        [
          { isHeader: true, text: 'Dag', columns: 1, rows: 1, headers: [] },
          { isHeader: true, text: 'Uren', columns: 1, rows: 1, headers: [] },
        ],
        [
          { isHeader: true, text: 'Maandag', columns: 1, rows: 1, headers: ['Dag'] },
          { isHeader: false, text: '8', columns: 1, rows: 1, headers: ['Maandag', 'Uren'] },
        ],
      ],
    },
  ],
  headings: [{ level: 1, text: 'Verlof', page: 1 }],
  bookmarks: [{ level: 1, title: 'Verlof', page: 1 }],
  links: [
    {
      text: 'Onze site',
      description: 'Naar de site',
      page: null,
      target: 'https://dienst.example/',
      box: box(400),
    },
  ],
  languages: [{ language: 'de', text: 'Urlaub', path: 'Span', page: 1 }],
  leftOut: new Map(),
};

/** A file with nothing in it to look at. */
export const BARE: Review = {
  ...SAMPLE,
  title: '',
  language: '',
  reading: [],
  artifacts: [],
  fields: [],
  pictures: [],
  tables: [],
  headings: [],
  bookmarks: [],
  links: [],
  languages: [],
};

export const PASSED: AuditedPdf = {
  file: 'verlof.pdf',
  outcome: 'passes',
  facts: SAMPLE.facts,
  madeWith: null,
  problems: [],
  undecided: [],
  unreadable: null,
};

const [width, height] = [60, 85];
const png = writePng({ width, height, rgba: new Uint8Array(4 * width * height).fill(230) });

/** The page of the sample, with a few things otherwise. */
export function samplePage(changes: Partial<ReviewPageOptions> = {}): string {
  return reviewPage({
    file: 'verlof.pdf',
    digest: DIGEST,
    madeOn: '2026-03-02',
    version: '0.1.0',
    review: SAMPLE,
    audit: PASSED,
    pictures: new Map([1, 2].map(number => [number, { png, width, height }])),
    locale: 'nl-NL',
    ...changes,
  });
}
