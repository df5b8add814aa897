import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { compilePdf } from '../../../../src/formats/pdf/fill/compile-pdf.ts';
import type { FormValue } from '../../../../src/formats/pdf/form-field.ts';
import { readForm } from '../../../../src/formats/pdf/read-form.ts';
import { hybridForm } from '../../../support/hybrid-form.ts';
import { ask, inFolder, judge } from '../../../support/judges.ts';
import { otherForm } from '../../../support/other-form.ts';
import { valuesInPdfjs } from '../../../support/pdfjs.ts';

type Mode = 'slim' | 'incremental';
const VALUES: ReadonlyMap<string, FormValue> = new Map([['naam', { type: 'text', text: 'Łukasz' }]]);

async function filled(form: Uint8Array, mode: Mode, values = VALUES): Promise<Buffer> {
  return Buffer.from((await compilePdf(form, { mode })).fill(values).bytes);
}

/** A form as qpdf rewrites it. */
function rewritten(form: Uint8Array, ...options: readonly string[]): Uint8Array {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, form);
    const { status, stderr } = spawnSync('qpdf', [...options, from, to], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return readFileSync(to);
  });
}

const SHAPES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['a cross-reference stream', () => otherForm()],
  ['a cross-reference table', () => otherForm(() => {}, { useObjectStreams: false })],
  ['both, for old readers', async () => hybridForm(await otherForm(() => {}, { useObjectStreams: false }))],
  ['bytes before its header', async () => Buffer.concat([Buffer.from('mail\r\n'), await otherForm()])],
  ['no line end behind it', async () => Buffer.from(await otherForm()).subarray(0, -1)],
];

describe.each(SHAPES)('a form with %s', (_, make) => {
  it('is followed by an update that leaves its bytes alone', async () => {
    const form = await make();
    const copy = await filled(form, 'incremental');
    expect(copy.subarray(0, form.length).equals(form)).toBe(true);
    expect(copy.indexOf('/Prev', form.length)).toBeGreaterThan(form.length);
  });

  it.each(['slim', 'incremental'] as const)('is read back, filled %s', async mode => {
    const copy = await filled(await make(), mode);
    expect((await readForm(copy)).get('naam')).toEqual({ type: 'text', text: 'Łukasz' });
    expect((await valuesInPdfjs(copy)).get('naam')).toBe('Łukasz');
  });
});

judge('qpdf')('qpdf --check', () => {
  const sound = SHAPES.filter(([title]) => title !== 'bytes before its header');

  it.each(sound)('finds a form with %s sound, in both modes', async (_, make) => {
    const form = await make();
    const modes = await Promise.all((['slim', 'incremental'] as const).map(mode => filled(form, mode)));
    expect(modes.map(copy => ask('qpdf', ['--check', 'FILE'], copy))).toMatchObject([
      { status: 0, stderr: '' },
      { status: 0, stderr: '' },
    ]);
  });

  it.each(['slim', 'incremental'] as const)('finds a linearised form sound, filled %s', async mode => {
    const form = rewritten(await otherForm(), '--linearize');
    const copy = await filled(form, mode);
    expect((await readForm(copy)).get('naam')).toEqual({ type: 'text', text: 'Łukasz' });
    const { stdout, stderr } = ask('qpdf', ['--check', 'FILE'], copy);
    expect([stdout.includes('No syntax or stream encoding errors found'), stderr]).toEqual([true, '']);
  });

  it('finds a form sound whose objects have been numbered beyond those in use', async () => {
    const form = rewritten(await otherForm(), '--object-streams=generate');
    const copy = await filled(form, 'incremental');
    expect(ask('qpdf', ['--check', 'FILE'], copy)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('a slim copy', () => {
  const old = 'Vorige Waarde';
  const withValue = (value: string) =>
    otherForm(({ form }) => {
      const name = form.lookup(PDFName.of('Fields'), PDFArray).lookup(0, PDFDict);
      name.set(PDFName.of('V'), PDFHexString.fromText(value));
    });

  it('holds the template’s value where it gets no other', async () => {
    const copy = await filled(await withValue(old), 'slim', new Map());
    expect((await readForm(copy)).get('naam')).toEqual({ type: 'text', text: old });
  });

  it('has nothing left of a value it replaces', async () => {
    const copy = await filled(await withValue(old), 'slim');
    const hex = PDFHexString.fromText(old).asString();
    expect([
      copy.includes(hex),
      (await filled(await withValue(old), 'slim', new Map())).includes(hex),
    ]).toEqual([false, true]);
  });

  it('can be emptied', async () => {
    const copy = await filled(await withValue(old), 'slim', new Map([['naam', { type: 'text', text: '' }]]));
    expect((await readForm(copy)).get('naam')).toEqual({ type: 'text', text: '' });
  });

  it('is one revision: one startxref, no Prev', async () => {
    const copy = await filled(await otherForm(), 'slim');
    expect([copy.toString('latin1').split('startxref').length, copy.includes('/Prev')]).toEqual([2, false]);
  });

  it('leaves out what nothing refers to', async () => {
    const lost = await otherForm(({ context }) => {
      context.register(context.stream('NIEMAND VERWIJST HIERNAAR'));
    });
    expect([Buffer.from(lost).includes('NIEMAND'), (await filled(lost, 'slim')).includes('NIEMAND')]).toEqual(
      [true, false],
    );
  });
});

describe('the identifier of a file', () => {
  const idOf = (copy: Buffer) => /\/ID\[<(\w+)><(\w+)>\]/.exec(copy.toString('latin1'))?.slice(1) ?? [];
  const named = (text: string): ReadonlyMap<string, FormValue> => new Map([['naam', { type: 'text', text }]]);

  it.each(['slim', 'incremental'] as const)('keeps its first part and tells copies apart, %s', async mode => {
    const form = await otherForm();
    const anna = idOf(await filled(form, mode, named('Anna')));
    const bram = idOf(await filled(form, mode, named('Bram')));
    expect(anna[0]).toMatch(/^[0-9A-F]{32}$/);
    expect([anna[0] === bram[0], anna[1] === bram[1]]).toEqual([true, false]);
  });

  it.each(['slim', 'incremental'] as const)(
    'is the same for equal copies, whatever came before, %s',
    async mode => {
      const compiled = await compilePdf(await otherForm(), { mode });
      const first = Buffer.from(compiled.fill(named('Anna')).bytes);
      compiled.fill(named('Bram'.repeat(90_000)));
      expect(Buffer.from(compiled.fill(named('Anna')).bytes).equals(first)).toBe(true);
    },
  );
});
