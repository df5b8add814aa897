import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import type { UaReport } from '../../src/formats/pdf/ua/report.ts';
import { buildSample } from '../formats/pdf/ua/sample.ts';
import { inFolder, judge } from '../support/judges.ts';

/** A file as qpdf writes it anew. */
function byQpdf(file: Uint8Array, options: readonly string[]): Uint8Array {
  return inFolder(folder => {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
    writeFileSync(from, file);
    spawnSync('qpdf', [...options, from, to]);
    return readFileSync(to);
  });
}

const encrypt = (...options: readonly string[]): readonly string[] => [
  '--allow-weak-crypto',
  '--encrypt',
  'gebruiker',
  'eigenaar',
  ...options,
  '--',
];

const LAYOUTS: readonly (readonly [string, readonly string[]])[] = [
  ['linearised', ['--linearize']],
  ['with object streams', ['--object-streams=generate']],
  ['linearised, with object streams', ['--linearize', '--object-streams=generate']],
  ['uncompressed', ['--qdf']],
];

const CIPHERS: readonly (readonly [string, readonly string[]])[] = [
  ['by RC4 of 40 bits', encrypt('40')],
  ['by RC4 of 128 bits', encrypt('128', '--use-aes=n')],
  ['by AES of 128 bits', encrypt('128', '--use-aes=y')],
  ['by AES of 128 bits, metadata left out', encrypt('128', '--use-aes=y', '--cleartext-metadata')],
  ['by AES of 256 bits', encrypt('256')],
  ['by AES of 256 bits, with object streams', [...encrypt('256'), '--object-streams=generate']],
  ['by AES of 256 bits, linearised', [...encrypt('256'), '--linearize']],
];

judge('qpdf')('a file that keeps all rules', () => {
  let sample: Uint8Array;
  let plain: UaReport;
  beforeAll(async () => {
    sample = await buildSample();
    plain = await checkPdfUa(sample);
  });

  it.each(LAYOUTS)('keeps them when it is %s', async (_, options) => {
    expect(await checkPdfUa(byQpdf(sample, options))).toEqual(plain);
  });

  it.each(
    CIPHERS.flatMap(([cipher, options]) =>
      ['gebruiker', 'eigenaar'].map(password => ({ cipher, options, password })),
    ),
  )('keeps them when it is encrypted $cipher, opened by $password', async ({ options, password }) => {
    const report = await checkPdfUa(byQpdf(sample, options), { password });
    expect(report).toEqual({ ...plain, facts: { ...plain.facts, isEncrypted: true } });
  });
});
