import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPARISON } from '../content/comparison-file.ts';
import { bundleCli } from '../support/bundled-cli.ts';
import { tellStory } from '../support/cli-story.ts';
import { ROOT } from '../support/overlay-host.ts';
import { inProject } from '../support/project.ts';

const FOLDER = join(ROOT, 'tests', 'cli');
const STORIES = readdirSync(FOLDER).filter(name => name.endsWith('.md'));

let remove: () => void;
let bin: string;

beforeAll(() => {
  const cli = bundleCli();
  bin = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  writeFileSync(join(bin, 'veldwerk'), `#!/bin/sh\nexec "${process.execPath}" "${cli.path}" "$@"\n`);
  chmodSync(join(bin, 'veldwerk'), 0o755);
  remove = () => {
    cli.remove();
    rmSync(bin, { recursive: true, force: true });
  };
});

afterAll(() => remove());

/** The story as its file has it. With UPDATE_CLI=1 it is written there first, and the difference is read. */
function written(name: string, told: string): string {
  if (process.env.UPDATE_CLI === '1') writeFileSync(join(FOLDER, name), told);
  return readFileSync(join(FOLDER, name), 'utf8');
}

// A story starts a dozen processes; on a busy machine they wait for each other.
describe.concurrent('the command line', { timeout: 240_000 }, () => {
  it.each(STORIES)('does as it says in %s', async name => {
    const story = readFileSync(join(FOLDER, name), 'utf8');
    const told = await inProject(cwd => {
      // What its sheets must say grows with the program, so the one with comparisons gets a file made for it.
      writeFileSync(join(cwd, '.keuze.yaml'), COMPARISON);
      return tellStory(story, { cwd, bin });
    });
    expect(told).toBe(written(name, told));
  });
});
