import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../src/formats/pdf/ua/report.ts';
import { UnreadablePdf } from '../../src/formats/pdf/ua/unreadable-pdf.ts';
import { buildSample } from '../formats/pdf/ua/sample.ts';
import { inFolder, judge } from '../support/judges.ts';

const sample = await buildSample();

/** The sample as qpdf encrypts it, by passwords and options. */
function encrypted(options: readonly string[], ...others: readonly string[]): Buffer {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, sample);
    execFileSync('qpdf', ['--allow-weak-crypto', '--encrypt', ...options, '--', ...others, from, to]);
    return readFileSync(to);
  });
}

const KINDS: readonly (readonly string[])[] = [
  ['40'],
  ['128', '--use-aes=n'],
  ['128', '--force-V4', '--use-aes=n'],
  ['128', '--use-aes=y'],
  ['128', '--use-aes=y', '--cleartext-metadata'],
  ['256', '--force-R5'],
  ['256'],
  ['256', '--cleartext-metadata'],
];
const LAYOUTS = ['--object-streams=generate', '--object-streams=disable'];
const cases = KINDS.flatMap(kind =>
  LAYOUTS.map(layout => ({ kind, layout, title: [...kind, layout].join(' ') })),
);

judge('qpdf')('an encrypted file', () => {
  let expected: UaReport;
  beforeAll(async () => {
    const plain = await checkPdfUa(sample);
    expected = { ...plain, facts: { ...plain.facts, isEncrypted: true } };
  });

  it.each(cases)('$title, is judged as the plain one by either password', async ({ kind, layout }) => {
    const file = encrypted(['lezer', 'baas', ...kind], layout);
    expect(await checkPdfUa(file, { password: 'lezer' })).toEqual(expected);
    expect(await checkPdfUa(file, { password: 'baas' })).toEqual(expected);
  });

  it.each(cases)('$title, is judged without a password when it needs none', async ({ kind, layout }) => {
    expect(await checkPdfUa(encrypted(['', 'baas', ...kind], layout))).toEqual(expected);
  });

  it.each(cases)('$title, is refused without a password and with a wrong one', async ({ kind, layout }) => {
    const file = encrypted(['lezer', 'baas', ...kind], layout);
    await expect(checkPdfUa(file)).rejects.toMatchObject({ reason: 'encrypted' });
    await expect(checkPdfUa(file, { password: 'Lezer' })).rejects.toMatchObject({ reason: 'encrypted' });
  });

  it('is judged without a password when only the owner’s is empty', async () => {
    expect(await checkPdfUa(encrypted(['lezer', '', '256', '--allow-insecure']))).toEqual(expected);
  });

  it.each([
    ['40', 'prijs€Á'],
    ['128', 'Œuvre'],
    ['128', 'wachtwoord van meer dan tweeëndertig tekens'],
    ['256', 'пароль€'],
    ['256', 'ﬁets\u00a0'],
  ])('of %s bits, opens by the password %s', async (bits, password) => {
    expect(await checkPdfUa(encrypted([password, 'baas', bits]), { password })).toEqual(expected);
    expect(await checkPdfUa(encrypted(['lezer', password, bits]), { password })).toEqual(expected);
  });

  it.each(cases)('$title, is judged when its cross-reference is damaged', async ({ kind, layout }) => {
    const whole = encrypted(['', 'baas', ...kind], layout);
    const file = Buffer.from(
      whole.toString('latin1').replace(/startxref\s+\d+\s+%%EOF\s*$/, 'startxref\n7\n%%EOF\n'),
      'latin1',
    );
    const repaired = { ...expected, facts: { ...expected.facts, isRepaired: true } };
    expect(await checkPdfUa(file)).toEqual(repaired);
  });
});

judge('qpdf')('an encryption dictionary that is damaged', () => {
  /** The file with a damage that is as long as what it damages. */
  function damaged(kind: readonly string[], from: RegExp, to: (found: string) => string): Buffer {
    const file = encrypted(['', 'baas', ...kind], '--object-streams=disable').toString('latin1');
    const changed = file.replace(from, to);
    if (changed === file) throw new Error(`There is no ${from.source}.`);
    return Buffer.from(changed, 'latin1');
  }

  const without = (found: string): string => found.replace(/[A-Z]/, 'Z');

  describe.each(KINDS.map(kind => ({ kind, title: kind.join(' ') })))('of $title', ({ kind }) => {
    it.each([
      ['O', /\/O </],
      ['U', /\/U </],
      ['R', /\/R \d/],
      ['V', /\/V \d/],
      ['Filter', /\/Filter \/Standard/],
    ])('is refused without %s', async (_, key) => {
      await expect(checkPdfUa(damaged(kind, key, without))).rejects.toBeInstanceOf(UnreadablePdf);
    });

    it('is refused when U is another', async () => {
      const file = damaged(kind, /\/U <[0-9a-f]{8}/, found => `${found.slice(0, 4)}00000000`);
      await expect(checkPdfUa(file)).rejects.toBeInstanceOf(UnreadablePdf);
    });
  });

  it.each([
    ['OE', /\/OE </],
    ['UE', /\/UE </],
  ])('of 256 bits, is refused without %s', async (_, key) => {
    await expect(checkPdfUa(damaged(['256'], key, without))).rejects.toMatchObject({ reason: 'broken' });
  });

  it('of 256 bits, is refused when UE is cut off', async () => {
    const file = damaged(['256'], /\/UE <[0-9a-f]{64}>/, found =>
      `/UE <${found.slice(5, 37)}>`.padEnd(found.length),
    );
    await expect(checkPdfUa(file)).rejects.toMatchObject({ reason: 'broken' });
  });

  it.each(['-9', '99', '1e'])(
    'of 128 bits, opens when its length is %s: the password tells which is right',
    async length => {
      const file = damaged(['128', '--use-aes=n'], /\/Length 128 /, found =>
        `/Length ${length}`.padEnd(found.length),
      );
      expect((await checkPdfUa(file)).failures).toEqual([]);
    },
  );

  it('opens whatever Perms says', async () => {
    const file = damaged(['256'], /\/Perms <[0-9a-f]{8}/, found => `${found.slice(0, 8)}00000000`);
    expect((await checkPdfUa(file)).failures).toEqual([]);
  });
});
