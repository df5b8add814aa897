import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { bundleCli } from './bundled-cli.ts';
import { ROOT } from './overlay-host.ts';

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** The real command in a process of its own, over the real content, in a folder of its own. */
export interface PrefillCommand {
  readonly folder: string;
  /** A path in the folder. */
  path(name: string): string;
  /** Writes a file in the folder. @returns its path */
  write(name: string, text: string | Uint8Array): string;
  run(...args: readonly string[]): Ended;
  /** With something on standard input, or through a shell that stands before it. */
  runWith(how: { readonly input?: string; readonly shell?: string }, ...args: readonly string[]): Ended;
  start(...args: readonly string[]): ChildProcess;
  remove(): void;
}

export function prefillCommand(): PrefillCommand {
  const cli = bundleCli();
  const folder = mkdtempSync(join(tmpdir(), 'veldwerk-prefill-'));
  const { CI: _, VELDWERK_DEBUG: __, ...inherited } = process.env;
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const options = {
    cwd: folder,
    env: { ...inherited, NO_COLOR: '1', TMPDIR: temporary },
    maxBuffer: 1 << 28,
  };
  const words = (args: readonly string[]) => [cli.path, '--root', ROOT, ...args];
  const runWith: PrefillCommand['runWith'] = ({ input = '', shell }, ...args) => {
    const [program, given] = shell
      ? ['sh', ['-c', `${shell} "$@"`, 'sh', process.execPath, ...words(args)]]
      : [process.execPath, words(args)];
    const { status, stdout, stderr } = spawnSync(program, given, { ...options, input });
    return { status, stdout, stderr: stderr.toString() };
  };
  return {
    folder,
    path: name => join(folder, name),
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    run: (...args) => runWith({}, ...args),
    runWith,
    start: (...args) => spawn(process.execPath, words(args), { ...options, stdio: 'ignore' }),
    remove() {
      cli.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The string that stands in columns nobody may read. */
export const MARKER = 'TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT';

/** A person of an AFAS export; everybody is invented. */
export type Person = Readonly<Record<string, unknown>>;

/** So many people, led by the first; what a test is about is given. */
export function afasPeople(count: number, given: Person = {}): readonly Person[] {
  return Array.from({ length: count }, (_, at) => ({
    Werkgever_omschrijving: 'Stichting Voorbeeldzorg',
    Medewerker: String(1000 + at),
    Roepnaam: `Zoë${at}`,
    Voorletters: 'Z.',
    Voorvoegsel: 'van den',
    Geboortenaam: `Bergwerf${at}`,
    Voorvoegsel_partner: null,
    Geboortenaam_partner: null,
    Naamgebruik_code: '0',
    Email_werk: `geheim-adres-${at}@voorbeeld.example`,
    Functie_omschrijving: 'Proefmedewerker',
    Organisatorische_eenheid_omschrijving: 'Afdeling Noorderlicht',
    Begindatum_functie: '2018-03-01T00:00:00Z',
    Einddatum_functie: null,
    Uren_per_week: 36,
    Parttime_percentage: 100,
    Persoonsnummer_leidinggevende: at === 0 ? '1001' : '1000',
    BSN: 'NUMMER-MAG-OOK-NERGENS-STAAN',
    Ziek_sinds: '2026-01-05T00:00:00Z',
    Verzuim_reden: MARKER,
    ...given,
  }));
}

/** The text of an export. */
export function afasExport(people: readonly Person[]): string {
  return JSON.stringify({ skip: 0, take: people.length, rows: people });
}

/** Words of a command that fills the form. */
export const FORM = [
  'prefill',
  'werkbalans_formulier',
  '--brand',
  'naast',
  '--mapping',
  'afas_profit_getconnector',
  '--data',
] as const;

/** Every file below a folder by its path there. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter(path => statSync(join(folder, path)).isFile())
      .map(path => [path, readFileSync(join(folder, path))]),
  );
}

/** A file with all that is compressed in it laid open, in the encodings a text may have there. */
export function laidOpen(bytes: Buffer): string {
  const parts = [bytes, ...streamsOf(bytes), ...entriesOf(bytes)];
  return parts.map(part => `${part.toString('latin1')}\n${part.toString('utf8')}\n${utf16(part)}`).join('\n');
}

/** Streams of PDF files, wherever they stand: also those in an archive that keeps files as they are. */
function streamsOf(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    found.push(...inflated(inflateSync, bytes.subarray(start)));
  }
  return found;
}

/** Entries of zip packages, also of those inside an archive. */
function entriesOf(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    if (bytes.readUInt16LE(at + 8) !== 8) continue;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    found.push(...inflated(inflateRawSync, bytes.subarray(start)));
  }
  return found;
}

/** What isn't compressed data gives nothing. */
function inflated(inflate: (data: Uint8Array) => Buffer, data: Buffer): readonly Buffer[] {
  try {
    return [inflate(data)];
  } catch {
    return [];
  }
}

/** Text strings of a PDF may be UTF-16BE: their letters without the zero bytes between them. */
function utf16(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '');
}
