import { execFile } from 'node:child_process';

/** Where commands of a story run, and what `veldwerk` is there. */
export interface Stage {
  /** The folder of the project. */
  readonly cwd: string;
  /** Folder with the program `veldwerk`, put before the PATH. */
  readonly bin: string;
}

/** A block of a story: its command, with what the file says comes of it left away. */
const CONSOLE = /```console\n(\$ .*\n(?:> .*\n)*)[\s\S]*?```\n(?:\n```stderr\n[\s\S]*?```\n)?/g;

/**
 * Runs a story and gives it as it should read: behind each command what it wrote to standard output and its exit
 * code, in a block below that what it wrote to standard error. A story is good when this is what stands in its file.
 * @param story Markdown; commands stand in `console` blocks behind `$ `, their further lines behind `> `
 */
export async function tellStory(story: string, stage: Stage): Promise<string> {
  const told: string[] = [];
  let from = 0;
  for (const { 0: block, 1: prompt = '', index } of story.matchAll(CONSOLE)) {
    const command = prompt.replace(/^[$>] /gm, '').trimEnd();
    told.push(story.slice(from, index), await tellCommand(prompt, command, stage));
    from = index + block.length;
  }
  return [...told, story.slice(from)].join('');
}

async function tellCommand(prompt: string, command: string, stage: Stage): Promise<string> {
  const { stdout, stderr, exitCode } = await run(command, stage);
  const errors = stderr === '' ? '' : `\n\`\`\`stderr\n${stderr}\`\`\`\n`;
  return `\`\`\`console\n${prompt}${stdout}[exit ${exitCode}]\n\`\`\`\n${errors}`;
}

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

function run(command: string, { cwd, bin }: Stage): Promise<Outcome> {
  const { CI: _, VELDWERK_DEBUG: __, ...inherited } = process.env;
  const env = { ...inherited, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1', LC_ALL: 'C' };
  return new Promise(resolve => {
    const child = execFile('sh', ['-c', command], { cwd, env }, (_error, stdout, stderr) => {
      resolve({
        stdout: normalised(stdout, cwd),
        stderr: normalised(stderr, cwd),
        exitCode: child.exitCode ?? -1,
      });
    });
  });
}

/** Without what differs between machines and with every change of a template: the folder, and sizes of files. */
function normalised(text: string, cwd: string): string {
  return text
    .replaceAll(cwd, '/project')
    .replace(/\b\d+ KB/g, '… KB')
    .replace(/"bytes": \d+/g, '"bytes": …')
    .replace(/[^\n]$/, '$&\n');
}
