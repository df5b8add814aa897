import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePdf } from '../../src/formats/pdf/fill/compile-pdf.ts';
import type { CompiledPdf, FilledPdf } from '../../src/formats/pdf/fill/contract.ts';
import { compileFlat } from '../../src/formats/pdf/fill/flat/compile-flat.ts';
import { fillableFlat } from '../../src/formats/pdf/fill/flat/fillable-flat.ts';
import { type OpenTemplate, openTemplate } from '../../src/formats/pdf/fill/open-template.ts';
import type { FormValue, FormValues } from '../../src/formats/pdf/form-field.ts';
import { attributeOf, readStructureTree, walkStructure } from '../../src/formats/pdf/structure-tree.ts';
import { type BuiltDocument, builtDocument, fillableDocuments } from '../support/built.ts';
import { differenceOf } from '../support/compare-pictures.ts';
import { fallbackFont } from '../support/fallback-font.ts';
import { LONG_VALUE, namedValues, placedWords, shortValues, type WordPlace } from '../support/flat-values.ts';
import { ask, judge } from '../support/judges.ts';
import { drawWithPdfium } from '../support/pdfium.ts';
import { drawWithPoppler } from '../support/picture.ts';
import { dumpStructure } from '../support/structure-dump.ts';

const documents = await fillableDocuments();
const titled = documents.map(built => [built.title, built] as const);

/** Letters that the fallback font has, and Arabic ones, which need shaping. */
const FOREIGN = 'Ελληνικά Việt Nam Привет العربية Anna';

const SHORT = 'Zoë Łukasz Şentürk € – „ja”';

const SETS: Readonly<Record<string, string>> = {
  nothing: '',
  'a short text': SHORT,
  'three thousand characters': LONG_VALUE,
  'Greek, Vietnamese, Cyrillic and Arabic': FOREIGN,
};

/** A document opened and compiled, once for all tests. */
interface Compiled {
  readonly open: OpenTemplate;
  readonly filler: CompiledPdf;
}
const compiled = new Map<BuiltDocument, Promise<Compiled>>();
const copies = new Map<string, Promise<FilledPdf>>();

async function compile(built: BuiltDocument): Promise<Compiled> {
  const open = await openTemplate(built.bytes);
  const options = { words: built.document.strings, fallback: await fallbackFont() };
  return { open, filler: fillableFlat(await compileFlat(open, options)) };
}

function compiledOf(built: BuiltDocument): Promise<Compiled> {
  const held = compiled.get(built) ?? compile(built);
  compiled.set(built, held);
  return held;
}

/** A document's flat copy with these values. The bytes are the caller's. */
async function flatOf(
  built: BuiltDocument,
  valuesOf: (open: OpenTemplate) => FormValues,
): Promise<FilledPdf> {
  const { open, filler } = await compiledOf(built);
  const filled = filler.fill(valuesOf(open));
  return { ...filled, bytes: Uint8Array.from(filled.bytes) };
}

/** A document's flat copy with one text everywhere, made once for all tests. */
function copyOf(built: BuiltDocument, text: string): Promise<FilledPdf> {
  const key = `${built.title} ${text}`;
  const held = copies.get(key) ?? flatOf(built, everywhere(text));
  copies.set(key, held);
  return held;
}

/** A text in every field that takes one, every box ticked, the last of every choice. */
const everywhere =
  (text: string) =>
  ({ fields }: OpenTemplate): FormValues =>
    new Map(
      fields.flatMap(({ name, type, options, widgets }): (readonly [string, FormValue])[] => {
        if (text === '') return [];
        if (type === 'text') return [[name, { type: 'text', text }]];
        if (type === 'list') return [[name, { type: 'text', text: options.at(-1)?.id ?? '' }]];
        const state = widgets.at(-1)?.onState;
        return typeof state === 'string' ? [[name, { type: 'state', state }]] : [];
      }),
    );

describe.each(Object.entries(SETS))('flat, filled with %s', (_, text) => {
  it.each(titled)('%s takes every value', async (_title, built) => {
    expect((await copyOf(built, text)).unfilled).toEqual([]);
  });

  judge('qpdf')('qpdf', () => {
    it.each(titled)('finds no fault in %s', async (_title, built) => {
      const { bytes } = await copyOf(built, text);
      expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ status: 0, stderr: '' });
    });
  });
});

judge('qpdf')('the plain form', () => {
  it.each(titled)('finds no form and no widget in %s', async (_title, built) => {
    const { bytes } = await copyOf(built, SHORT);
    const { stdout } = ask('qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'], bytes);
    expect(['/AcroForm', '/Widget', '/NeedAppearances'].filter(name => stdout.includes(name))).toEqual([]);
  });
});

judge('pdftotext')('pdftotext', () => {
  it.each(titled)('finds each value of %s on its page, inside its field', async (_title, built) => {
    const open = await openTemplate(built.bytes);
    const values = shortValues(open);
    const { bytes } = await flatOf(built, () => values.texts);
    const { stdout } = ask('pdftotext', ['-bbox', 'FILE', '-'], bytes);
    const outside = placedWords(stdout).filter(place => !isInside(place, values.boxes));
    expect(outside.map(({ word }) => word)).toEqual([]);
    const found = new Set(placedWords(stdout).map(({ word }) => word));
    expect([...values.boxes.keys()].filter(word => !found.has(word))).toEqual([]);
  });

  it.each(titled)('finds the whole of long values behind %s', async (_title, built) => {
    const { bytes, overflow } = await copyOf(built, LONG_VALUE);
    const text = ask('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], bytes).stdout.replace(/\s+/g, '');
    const pages = text.split(LONG_VALUE.slice(-60).replace(/\s+/g, '')).length - 1;
    expect(pages).toBe(overflow.length);
  });

  it('finds letters that no font has, where they would stand', async () => {
    const { bytes } = await flatOf(await builtDocument('werkbalans_formulier'), everywhere('العربية'));
    expect(ask('pdftotext', ['-enc', 'UTF-8', 'FILE', '-'], bytes).stdout).toMatch(/العربية|ةيبرعلا/);
  });
});

const isInside = (
  { word, page, area }: WordPlace,
  boxes: ReadonlyMap<string, readonly WordPlace[]>,
): boolean => {
  const own = boxes.get(word);
  if (!own) return true;
  return own.some(box => {
    const [left, bottom, right, top] = area;
    const [l, b, r, t] = box.area;
    return page === box.page && left >= l && right <= r && bottom >= b && top <= t;
  });
};

judge('pdfinfo')('the structure tree', () => {
  it.each(titled)(
    'of flat %s reads as that of the form, a value where each field was',
    async (_title, built) => {
      const open = await openTemplate(built.bytes);
      const { bytes } = await flatOf(built, () => namedValues(open));
      const texts = new Set(open.fields.filter(({ type }) => type === 'text').map(({ name }) => name));
      const asValues = (await dumpStructure(built.bytes)).replace(/Form (\S+)$/gm, (_, name: string) =>
        texts.has(name) ? `Form "${name}"` : 'Form',
      );
      expect(await dumpStructure(bytes)).toBe(asValues);
    },
  );
});

describe('a flat copy looks as the filled form does', () => {
  it.each(titled)('%s, drawn by PDFium', async (_title, built) => {
    const [flat, form] = await bothWays(built);
    const [one, other] = [await drawWithPdfium(flat, 60), await drawWithPdfium(form, 60)];
    const differences = one.pages.map((page, index) => differenceOf(page, other.pages[index] ?? page));
    expect(differences.filter(Boolean)).toEqual([]);
  });

  judge('pdftoppm')('and', () => {
    it.each(titled)('%s, drawn by poppler', async (_title, built) => {
      const [flat, form] = await bothWays(built);
      const [one, other] = [drawWithPoppler(flat, 60), drawWithPoppler(form, 60)];
      const differences = one.pages.map((page, index) => differenceOf(page, other.pages[index] ?? page));
      expect(differences.filter(Boolean)).toEqual([]);
    });
  });
});

/** A flat copy, and the form filled with the same values. */
async function bothWays(built: BuiltDocument): Promise<readonly [Uint8Array, Uint8Array]> {
  const text = 'Zoë, 3 uur';
  const { bytes } = await copyOf(built, text);
  const form = await compilePdf(built.bytes);
  return [bytes, form.fill(everywhere(text)(await openTemplate(built.bytes))).bytes];
}

/** What the `Form` elements of a file say of boxes: the state, and what is read. */
async function boxesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const tree = readStructureTree(pdf.context, pdf.catalog);
  return [...(tree ? walkStructure(tree) : [])].flatMap(element => {
    const state = attributeOf(pdf.context, element, 'checked');
    const alt = element.dict.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString);
    return state ? [`${state} ${alt?.decodeText()}`] : [];
  });
}

describe('a box in a flat copy', () => {
  it('says that it is ticked', async () => {
    const { bytes } = await copyOf(await builtDocument('werkbalans_voorbereiding'), 'Anna');
    expect(new Set(await boxesIn(bytes))).toEqual(new Set(['/on aangevinkt']));
  });

  it('says that it is not', async () => {
    const { bytes } = await copyOf(await builtDocument('werkbalans_voorbereiding'), '');
    expect(new Set(await boxesIn(bytes))).toEqual(new Set(['/off niet aangevinkt']));
  });

  it('names the option it stands for', async () => {
    const { bytes } = await copyOf(await builtDocument('alle_velden'), 'Anna');
    expect((await boxesIn(bytes)).filter(said => said.includes(','))).toEqual([
      '/off Thuis, niet aangevinkt',
      '/off Op kantoor, niet aangevinkt',
      '/on Ergens anders, aangevinkt',
    ]);
  });
});

describe('a flat copy', () => {
  let built: BuiltDocument;
  beforeAll(async () => {
    built = await builtDocument('werkbalans_formulier');
  });

  it('is the same each time it is made', async () => {
    const { open, filler } = await compile(built);
    const again = filler.fill(everywhere(FOREIGN)(open)).bytes;
    expect(Buffer.compare(again, (await copyOf(built, FOREIGN)).bytes)).toBe(0);
  });

  it('has nothing of the copy before it', async () => {
    const compiled = await compileFlat(built.bytes, { words: built.document.strings });
    const values = everywhere('Anna')(await openTemplate(built.bytes));
    const filler = fillableFlat(compiled);
    const first = Uint8Array.from(filler.fill(values).bytes);
    filler.fill(everywhere(LONG_VALUE)(await openTemplate(built.bytes)));
    expect(Buffer.compare(filler.fill(values).bytes, first)).toBe(0);
  });

  it('keeps outlines, language and title of the document', async () => {
    const { bytes } = await copyOf(built, LONG_VALUE);
    const before = ask('pdfinfo', ['FILE'], built.bytes).stdout;
    const after = ask('pdfinfo', ['FILE'], bytes).stdout;
    expect(after.match(/^(Title|Author|Subject):.*$/gm)).toEqual(
      before.match(/^(Title|Author|Subject):.*$/gm),
    );
  });
});
