import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/formats/docx/control-xml.ts';
import type { Document } from '../../src/model/document.ts';
import {
  type BuiltDocx,
  builtDocx,
  fillableDocx,
  filledDocx,
  hostileDocx,
  oneDocx,
  openBuilt,
} from '../support/built-docx.ts';
import { dumpOutline } from '../support/docx-outline.ts';
import { controlsOf } from '../support/docx-record.ts';
import { everywhere } from '../support/docx-rules/word-file.ts';
import { lostIn, paragraphsOf, squeezed } from '../support/docx-text.ts';
import { golden } from '../support/golden.ts';
import { longAnswersTo } from '../support/long-answers.ts';
import { type ModelText, modelTexts } from '../support/model-texts.ts';

const built = await builtDocx();
const files = [...built, ...(await hostileDocx())];
const fillable = await fillableDocx();

/** All texts of a file of each sort, squeezed into one. */
function textsIn(file: BuiltDocx): Readonly<Record<ModelText['in'], string>> {
  const word = openBuilt(file);
  const attributes = (...types: readonly string[]): string =>
    everywhere(word, ...types)
      .flatMap(element => element.attributes.map(({ value }) => squeezed(value)))
      .join('\n');
  const core = word.file.names.find(name => name.startsWith('docProps/core')) ?? '';
  return {
    text: paragraphsOf(word)
      .map(({ text }) => squeezed(text))
      .join(''),
    name: attributes('w:alias') + squeezed(new TextDecoder().decode(word.file.part(core))),
    list: attributes('w:listItem'),
  };
}

const missing = (file: BuiltDocx, texts: readonly ModelText[]): readonly string[] => {
  const found = textsIn(file);
  return texts
    .filter(text => !found[text.in].includes(squeezed(text.text)))
    .map(text => `${text.in}: ${text.text}`);
};

describe('no text of the model is left out', () => {
  it.each(files)('$title holds every text of its document', file => {
    expect(missing(file, modelTexts(file.document))).toEqual([]);
  });

  it.each(files)('$title holds the contact lines of its brand where its document asks for them', file => {
    const { document, brand } = file;
    const lines = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(block => (block.type === 'contact' ? [block.title] : []))
      .flatMap(title => brand.contact.flatMap(({ label, value }) => [title, label, value]));
    expect(
      missing(
        file,
        lines.map(text => ({ text, in: 'text' })),
      ),
    ).toEqual([]);
  });

  it('or it is missed', async () => {
    const whole = await oneDocx('werkbalans_handleiding');
    const shorter: Document = { ...whole.document, sections: whole.document.sections.slice(0, -1) };
    const less = await filledDocx({ ...whole, document: shorter }, {});
    expect(missing(less, modelTexts(whole.document))).not.toEqual([]);
  });
});

it.each(built.filter(({ brand }) => brand.id === 'naast'))('$title has the outline of its golden', file => {
  const outline = dumpOutline(openBuilt(file));
  expect(outline).toBe(golden(`docx/${file.document.id}.txt`, outline));
});

/** The text of a file as mammoth reads it; it drops line breaks. */
async function readByMammoth(docx: Uint8Array): Promise<string> {
  return squeezed((await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value);
}

it.each(fillable)(
  'mammoth, another reader of Word files, reads every answer in $title, in order',
  async file => {
    const values = longAnswersTo(file.document);
    const text = await readByMammoth((await filledDocx(file, values)).docx);
    const answers = controlsOf(file.document, values).flatMap(control =>
      control.type === 'tick' || control.type === 'signature' ? [] : [shownText(control)],
    );
    expect(lostIn(text, answers)).toEqual([]);
  },
);
