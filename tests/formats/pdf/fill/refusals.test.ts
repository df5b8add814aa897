import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePdf } from '../../../../src/formats/pdf/fill/compile-pdf.ts';
import { UnfillableForm } from '../../../../src/formats/pdf/fill/unfillable-form.ts';
import { readForm } from '../../../../src/formats/pdf/read-form.ts';
import { UnreadableForm } from '../../../../src/formats/pdf/unreadable-form.ts';
import { inFolder, judge } from '../../../support/judges.ts';
import { type OtherForm, otherForm } from '../../../support/other-form.ts';

const MODES = ['slim', 'incremental'] as const;
const VALUES = new Map([['naam', { type: 'text', text: 'Anna' } as const]]);

/** Puts a certification in a form. @param level `P`: 1 no changes, 2 filling in */
function certify({ context, pdf }: OtherForm, level: number): void {
  const reference = { TransformMethod: 'DocMDP', TransformParams: { P: level } };
  const signature = context.register(context.obj({ Type: 'Sig', Reference: [reference] }));
  pdf.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }));
}

describe.each(MODES)('in mode %s', mode => {
  it.each([
    ['text', Buffer.from('geen PDF')],
    ['nothing', new Uint8Array()],
    ['only a header', Buffer.from('%PDF-1.7\n')],
  ])('refuses %s', async (_, bytes) => {
    await expect(compilePdf(bytes, { mode })).rejects.toThrow(UnreadableForm);
  });

  it('refuses a file without a form', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await expect(compilePdf(await pdf.save(), { mode })).rejects.toMatchObject({ reason: 'no-form' });
  });

  it('refuses an XFA form', async () => {
    const form = await otherForm(({ form: dict }) => dict.set(PDFName.of('XFA'), PDFString.of('x')));
    await expect(compilePdf(form, { mode })).rejects.toMatchObject({ reason: 'xfa' });
  });

  it('refuses a form whose font isn’t in the file', async () => {
    const form = await otherForm(({ form: dict }) => dict.delete(PDFName.of('DR')));
    await expect(compilePdf(form, { mode })).rejects.toMatchObject({ refusal: 'no-font' });
  });

  it('refuses a form that is certified against any change', async () => {
    const form = await otherForm(held => certify(held, 1));
    await expect(compilePdf(form, { mode })).rejects.toMatchObject({ refusal: 'certified' });
  });

  judge('qpdf')('qpdf', () => {
    it('makes a locked form, which is refused', async () => {
      const form = await otherForm();
      const locked = inFolder(folder => {
        const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
        writeFileSync(from, form);
        spawnSync('qpdf', ['--encrypt', '', 'geheim', '256', '--', from, to]);
        return readFileSync(to);
      });
      await expect(compilePdf(locked, { mode })).rejects.toMatchObject({ reason: 'locked' });
    });
  });
});

describe('a form that is certified for filling in', () => {
  let form: Uint8Array;
  beforeAll(async () => {
    form = await otherForm(held => certify(held, 2));
  });

  it('is filled in mode incremental', async () => {
    const { bytes } = (await compilePdf(form, { mode: 'incremental' })).fill(VALUES);
    expect((await readForm(bytes)).get('naam')).toEqual({ type: 'text', text: 'Anna' });
  });

  it('is refused in mode slim', async () => {
    await expect(compilePdf(form, { mode: 'slim' })).rejects.toMatchObject({ refusal: 'signed' });
  });
});

describe('a form with a signature that locks fields', () => {
  const signed = (lock: { Action: string; Fields?: PDFString[] }) =>
    otherForm(({ context, form }) => {
      const value = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite' }));
      const field = context.obj({ FT: 'Sig', T: PDFString.of('handtekening'), V: value, Lock: lock });
      form.lookup(PDFName.of('Fields'), PDFArray).push(context.register(field));
    });

  it.each([
    ['all', { Action: 'All' }, ['naam', 'adres.postcode']],
    [
      'those it names, and what is under them',
      { Action: 'Include', Fields: [PDFString.of('adres')] },
      ['adres.postcode'],
    ],
    ['those it doesn’t name', { Action: 'Exclude', Fields: [PDFString.of('adres')] }, ['naam']],
  ])('keeps from filling %s', async (_, lock, locked) => {
    const { names } = await compilePdf(await signed(lock), { mode: 'incremental' });
    expect(['naam', 'adres.postcode'].filter(name => !names.has(name))).toEqual(locked);
  });
});

it('refuses an update of a file whose table of objects can’t be found, and fills it slim', async () => {
  const form = Buffer.from(await otherForm());
  const lost = Buffer.from(form.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99'), 'latin1');
  await expect(compilePdf(lost, { mode: 'incremental' })).rejects.toThrow(UnfillableForm);
  const { bytes } = (await compilePdf(lost)).fill(VALUES);
  expect((await readForm(bytes)).get('naam')).toEqual({ type: 'text', text: 'Anna' });
});

describe('a damaged form', () => {
  let form: Buffer;
  beforeAll(async () => {
    form = Buffer.from(await otherForm(() => {}, { useObjectStreams: false }));
  });

  /** What becomes of a file: refused, or filled so that it can be read. */
  async function fate(bytes: Uint8Array, mode: (typeof MODES)[number]): Promise<string> {
    try {
      const { bytes: copy, unfilled } = (await compilePdf(bytes, { mode })).fill(VALUES);
      if (unfilled.length > 0) return 'told';
      const value = (await readForm(copy)).get('naam');
      return value?.type === 'text' && value.text === 'Anna' ? 'filled' : 'lost';
    } catch (error) {
      return error instanceof UnreadableForm ? 'refused' : `broke: ${String(error)}`;
    }
  }

  /** The form with letters of its own in other places. */
  function damaged(seed: number): Uint8Array {
    const bytes = Buffer.from(form);
    // The font program is most of the file and says little of the form.
    const places = [...bytes.keys()].filter(at => at < 40 || at > bytes.length - 5000);
    for (let turn = 0; turn < 1 + (seed % 7); turn++) {
      const at = places[(seed * 7919 + turn * 104_729) % places.length] ?? 0;
      bytes.writeUInt8(bytes.readUInt8((at * 31 + seed) % bytes.length), at);
    }
    return bytes;
  }

  const seeds = Array.from({ length: 150 }, (_, seed) => seed);
  it.each(seeds)('with letters in other places (%i) is filled, told of or refused', async seed => {
    expect(['filled', 'told', 'refused']).toContain(await fate(damaged(seed), 'slim'));
  });

  it.each(Array.from({ length: 40 }, (_, part) => part))('cut after %i fortieths likewise', async part => {
    const cut = form.subarray(0, Math.floor((form.length * part) / 40));
    expect(['filled', 'told', 'refused']).toContain(await fate(cut, 'slim'));
    expect(['refused']).toContain(await fate(cut, 'incremental'));
  });

  it.each([
    ['a field that is its own kid', 'Kids'],
    ['a field that is its own parent', 'Parent'],
  ])('with %s ends', async (_, key) => {
    const looped = await otherForm(({ context, form: dict }) => {
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        const held = object as {
          get?: (name: PDFName) => unknown;
          set?: (name: PDFName, to: unknown) => void;
        };
        if (String(held.get?.(PDFName.of('T'))) === '(adres)') {
          held.set?.(PDFName.of(key), key === 'Kids' ? context.obj([ref]) : ref);
        }
      }
      void dict;
    });
    expect(['filled', 'told', 'refused']).toContain(await fate(looped, 'slim'));
  });
});
