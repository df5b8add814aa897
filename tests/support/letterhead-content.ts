import {
  Bookmark,
  BuilderElement,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Packer,
  PageReference,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ContentControl } from '../../src/formats/docx/content-control.ts';
import { CONTROL_MARK, finishPackage } from '../../src/formats/docx/finish-package.ts';
import { PICTURE } from './letterheads.ts';

/** The width that the content is laid out for, in twips: 165 mm. */
export const CONTENT_WIDTH = 9354;

const COMMON = { placeholder: 'Typ hier' } as const;
export const CONTROLS: readonly ContentControl[] = [
  { ...COMMON, type: 'text', multiline: false, tag: 'wb_naam', alias: 'Naam', value: null },
  {
    ...COMMON,
    type: 'text',
    multiline: true,
    tag: 'wb_doel',
    alias: 'Doel',
    value: 'Eerst rust.\nDan werk.',
  },
  { type: 'tick', tag: 'wb_gezien', alias: 'Gezien', placeholder: '', value: true },
];

function mark(tag: string): ParagraphChild {
  const attributes = { tag: { key: 'tag', value: tag } };
  return new BuilderElement<{ tag: string }>({ name: CONTROL_MARK, attributes }) as unknown as ParagraphChild;
}

function table(rows: readonly (readonly ParagraphChild[])[]): Table {
  const half = Math.round(CONTENT_WIDTH / 2);
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: [half, half],
    rows: rows.map(
      cells =>
        new TableRow({
          children: cells.map(
            cell =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                children: [new Paragraph({ style: 'FieldLabel', children: [cell] })],
              }),
          ),
        }),
    ),
  });
}

const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { left: 1418, right: 1134, top: 1440, bottom: 1440 },
};

function styles() {
  const heading = (size: number) => ({ run: { size, font: 'Public Sans', color: '143F6B' } });
  return {
    default: {
      document: { run: { font: 'Source Serif 4', size: 22, color: '17212B', language: { value: 'nl-BE' } } },
      heading1: heading(56),
      heading2: heading(30),
      heading3: heading(23),
    },
    paragraphStyles: [
      {
        id: 'FieldLabel',
        name: 'Veldlabel',
        basedOn: 'Normal',
        run: { font: 'Public Sans SemiBold', size: 23, color: '4D5B69' },
      },
      { id: 'PartHeading', name: 'Kop van een deel', basedOn: 'Heading1', run: { size: 80 } },
      { id: 'NeverUsed', name: 'Nooit gebruikt', basedOn: 'Normal', run: {} },
    ],
    characterStyles: [{ id: 'PlaceholderText', name: 'Placeholder Text', run: { color: '4D5B69' } }],
  };
}

const list = (reference: string, instance: number, text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference, level: 0, instance } });

function firstPage(): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: 'begin', children: [new TextRun('Werkbalans')] })],
    }),
    new Paragraph({
      children: [
        new TextRun('Lees meer op '),
        new ExternalHyperlink({
          link: 'https://werk.example/a?b=1&c=2',
          children: [new TextRun({ text: 'werk.example', style: 'Hyperlink' })],
        }),
      ],
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Vooraf' }),
    list('bullet', 1, 'Plan het gesprek.'),
    list('ordered', 2, 'Eerst dit.'),
    list('ordered', 3, 'Een andere lijst.'),
    table([
      [new TextRun('Naam'), mark('wb_naam')],
      [new TextRun('Doel'), mark('wb_doel')],
    ]),
  ];
}

function secondPage(): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ style: 'PartHeading', text: 'Deel 2' }),
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: 'Daarna' }),
    new Paragraph({
      children: [mark('wb_gezien'), new TextRun(' Gezien, zie bladzijde '), new PageReference('begin')],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: Buffer.from(PICTURE),
          transformation: { width: 600, height: 60 },
          altText: { name: 'Beeld', description: 'Een blauwe balk', title: '' },
        }),
      ],
    }),
    table([[new TextRun('Laatste'), new TextRun('tabel')]]),
  ];
}

/** A document as our generator makes it: headings, lists, tables, links, a picture and controls, on two pages. */
export async function letterheadContent(): Promise<Uint8Array> {
  const level = (format: 'bullet' | 'decimal', text: string) => ({ level: 0, format, text });
  const document = new Document({
    styles: styles(),
    numbering: {
      config: [
        { reference: 'bullet', levels: [level('bullet', '•')] },
        { reference: 'ordered', levels: [level('decimal', '%1.')] },
      ],
    },
    customProperties: [{ name: 'veldwerk:document', value: 'werkbalans' }],
    sections: [
      { properties: { page: PAGE }, children: firstPage() },
      { properties: { type: SectionType.NEXT_PAGE, page: PAGE }, children: secondPage() },
    ],
  });
  return finishPackage(await Packer.toBuffer(document), {
    identity: { document: 'werkbalans', version: '1.0', locale: 'nl-BE' },
    title: 'Werkbalans',
    description: 'Een formulier.',
    organisation: 'Gemeente Voorbeeld',
    language: 'nl-BE',
    date: '2026-11-22',
    controls: CONTROLS.map(control => ({ control, run: '' })),
    tables: [1, 2].map(() => ({ title: 'Tabel', description: 'Naam, doel' })),
    theme: {
      name: 'Ons',
      headingFont: 'Arial',
      textFont: 'Arial',
      ink: '000000',
      soft: 'EEEEEE',
      key: '333333',
      accents: Array<string>(6).fill('333333'),
    },
    fonts: new Map(),
  });
}
