import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Host } from '../../src/core/host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** This project's own files, on a fixed day. */
export const diskHost: Host = {
  read: path => (existsSync(root + path) ? readFileSync(root + path) : undefined),
  list: folder => (existsSync(root + folder) ? readdirSync(root + folder).sort() : []),
  readPackage: specifier => readFileSync(`${root}node_modules/${specifier}`),
  today: () => '2026-11-22',
};
