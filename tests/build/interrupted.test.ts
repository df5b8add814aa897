import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli } from '../support/bundled-cli.ts';
import { changedFiles, edit, filesBelow, inProject } from '../support/project.ts';

let cli: ReturnType<typeof bundleCli>;
beforeAll(() => {
  cli = bundleCli();
});
afterAll(() => cli.remove());

/** Runs the command line to its end. */
function run(
  cwd: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const { status, stderr } = spawnSync(process.execPath, [cli.path, ...args], { cwd, encoding: 'utf8' });
  return { status, said: stderr };
}

/** Runs the command line and sends it a signal when it has told of its first document. */
function interrupt(
  cwd: string,
  signal: NodeJS.Signals,
): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly said: string }> {
  const child = spawn(process.execPath, [cli.path, 'build', '--format', 'pdf'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    if (said === '') child.kill(signal);
    said += text;
  });
  return new Promise(resolve => child.on('close', (code, by) => resolve({ code, signal: by, said })));
}

/** Keeps the engine busy for longer than anybody waits. */
const ENDLESS =
  '#let days = range(10000)\n#for a in days { for b in days { for c in days { let _ = c } } }\n';

/** After the first document, which has another layout, the run comes to no end by itself. */
function makeEndless(root: string): void {
  edit(root, 'templates/pdf/form.typ', '#show: paper', `${ENDLESS}#show: paper`);
}

const results = (root: string) =>
  new Map([...filesBelow(join(root, 'out'))].filter(([name]) => !name.startsWith('.building/')));
const leftBehind = (root: string) =>
  [...filesBelow(join(root, 'out')).keys()].filter(name => name.startsWith('.building/'));

describe('a build that is killed', () => {
  it('leaves the old results whole, and the next one removes what it left behind', async () => {
    await inProject(async root => {
      expect(run(root, 'build', '--format', 'pdf').status).toBe(0);
      const before = results(root);
      edit(root, 'data/shared/tips.yaml', 'Kom op tijd.', 'Kom een kwartier eerder.');
      makeEndless(root);

      expect(await interrupt(root, 'SIGKILL')).toMatchObject({ code: null, signal: 'SIGKILL' });
      expect(changedFiles(before, results(root))).toEqual([]);
      expect(leftBehind(root)).toEqual(['.building/noord/brief.nl-NL.pdf']);

      edit(root, 'templates/pdf/form.typ', ENDLESS, '');
      expect(run(root, 'build', '--format', 'pdf').said).toContain('2 built, 2 unchanged');
      expect(leftBehind(root)).toEqual([]);
    });
  });

  it('leaves nothing behind after the next start, also when that one only finds errors', async () => {
    await inProject(async root => {
      makeEndless(root);
      await interrupt(root, 'SIGKILL');
      expect(leftBehind(root)).toEqual(['.building/noord/brief.nl-NL.pdf']);
      edit(root, 'data/documents/brief.yaml', 'tip_op_tijd', 'tip_op_tyd');
      expect(run(root, 'build', '--format', 'pdf').status).toBe(2);
      expect(leftBehind(root)).toEqual([]);
    });
  });
});

describe('a build stopped with Ctrl-C', () => {
  it('finishes the document in hand, writes nothing and says so', async () => {
    await inProject(async root => {
      expect(run(root, 'build', '--format', 'pdf').status).toBe(0);
      const before = results(root);
      edit(root, 'data/shared/tips.yaml', 'Kom op tijd.', 'Kom een kwartier eerder.');
      // So many documents that the run is never at its end when the signal comes.
      const brief = join(root, 'data', 'documents', 'brief.yaml');
      expect(readFileSync(brief, 'utf8')).toContain('id: brief');
      for (let copy = 1; copy <= 60; copy++) {
        const path = `data/documents/brief_${copy}.yaml`;
        cpSync(brief, join(root, path));
        edit(root, path, 'id: brief', `id: brief_${copy}`);
        edit(root, path, 'id: br_brief', `id: br_${copy}_brief`);
        edit(root, path, 'id: br_titel', `id: br_${copy}_titel`);
        edit(root, path, 'id: br_tekst', `id: br_${copy}_tekst`);
        edit(root, path, 'id: br_contact', `id: br_${copy}_contact`);
      }

      const { code, said } = await interrupt(root, 'SIGINT');
      expect(code).toBe(2);
      expect(said).toMatch(
        /\nstopping …\n(.*KB\n)?error build\/stopped: the build was stopped; nothing was written\n/,
      );
      expect(changedFiles(before, results(root))).toEqual([]);
      expect(leftBehind(root)).toEqual([]);
    });
  });
});
