import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * What loads packages that are there for a bench alone.
 * @param folder absolute path; they are installed there when they aren't
 * @param packages versions by name
 */
export function installedPeers(
  folder: string,
  packages: Readonly<Record<string, string>>,
): ReturnType<typeof createRequire> {
  const missing = Object.entries(packages).filter(([name, version]) => versionIn(folder, name) !== version);
  if (missing.length > 0) install(folder, missing);
  return createRequire(join(folder, 'peers.cjs'));
}

/** The version of a package that is installed in a folder; undefined when it isn't. */
export function versionIn(folder: string, name: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function install(folder: string, packages: readonly (readonly [name: string, version: string])[]): void {
  mkdirSync(folder, { recursive: true });
  const names = packages.map(([name, version]) => `${name}@${version}`);
  const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status, stderr } = spawnSync('npm', ['install', ...flags, '--prefix', folder, ...names], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install ${names.join(', ')}: ${stderr}`);
}
