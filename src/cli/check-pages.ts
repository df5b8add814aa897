import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../core/diagnostics.ts';
import { refusal } from './check-options.ts';
import { quotedPath } from './check-output.ts';

/** Where the page about each file goes: one that is named, or one of its name in a folder. */
export function pageNames(review: string, files: readonly string[]): readonly string[] {
  if (isPage(review)) return files.map(() => review);
  const taken = new Set<string>();
  return files.map(file => {
    const stem = basename(file.replaceAll('\\', '/')).replace(/\.pdf$/i, '');
    let name = `${stem}.html`;
    // Case doesn't count on every disk.
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${count}.html`;
    taken.add(name.toLowerCase());
    return join(review, name);
  });
}

/** Why pages can't go where they should; told before the files are judged. */
export function refusePages(review: string, files: readonly string[]): readonly Diagnostic[] {
  if (review === '') return [refusal('--review names no page', 'name one')];
  if (isPage(review) && files.length > 1)
    return [refusal(`--review names one page for ${files.length} files`, 'name a folder')];
  if (!isPage(review) && /\.\w+$/.test(review))
    return [
      refusal(`${quotedPath(review)} is not the name of a page`, 'end its name in .html, or name a folder'),
    ];
  return pageNames(review, files)
    .filter(name => existsSync(name))
    .map(name => ({
      code: 'check/page-exists',
      severity: 'error',
      message: `${quotedPath(name)} is there already: somebody may have ticked it`,
      hint: 'name another with --review, or take that one away',
    }));
}

const isPage = (path: string): boolean => /\.html?$/i.test(path);
