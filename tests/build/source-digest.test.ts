import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentDigest, sourceDigest } from '../../src/build/source-digest.ts';

const FILES: Readonly<Record<string, string>> = {
  'data/documents/a.yaml': 'id: a',
  'data/shared/strings.yaml': 'naam: Naam',
  'data/brands/noord/brand.yaml': 'name: Noord',
  'data/brands/noord/logo/logo.svg': '<svg/>',
  'data/brands/zuid/brand.yaml': 'name: Zuid',
  'templates/pdf/form.typ': '#let a = 1',
};

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function inSources<T>(use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  try {
    for (const [path, text] of Object.entries(FILES)) put(root, path, text);
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Whether a change gives the brand "noord" another digest. */
function tells(
  change: (root: string) => void,
  digest = (root: string) => sourceDigest(root, 'noord'),
): boolean {
  return inSources(root => {
    const before = digest(root);
    change(root);
    return digest(root) !== before;
  });
}

describe('the digest of sources is another', () => {
  it.each(Object.keys(FILES).filter(path => !path.includes('zuid')))('when a letter of %s is', path => {
    expect(tells(root => put(root, path, `${FILES[path]} `))).toBe(true);
  });

  it('when a file has other bytes, but the same length and time', () => {
    const at = new Date('2026-01-01T00:00:00Z');
    const path = 'data/documents/a.yaml';
    const stamped = (root: string, text: string): void => {
      put(root, path, text);
      utimesSync(join(root, path), at, at);
    };
    const isTold = inSources(root => {
      stamped(root, 'id: b');
      const before = sourceDigest(root, 'noord');
      stamped(root, 'id: c');
      return sourceDigest(root, 'noord') !== before;
    });
    expect(isTold).toBe(true);
  });

  it('when a file has another name', () => {
    const from = 'data/documents/a.yaml';
    expect(tells(root => renameSync(join(root, from), join(root, 'data/documents/b.yaml')))).toBe(true);
  });

  it('when a file is gone', () => {
    expect(tells(root => rmSync(join(root, 'data/shared/strings.yaml')))).toBe(true);
  });

  it('when a letter moves from one file to the next', () => {
    const isTold = tells(root => {
      put(root, 'data/brands/noord/brand.yaml', 'name: Noor');
      put(root, 'data/brands/noord/logo/logo.svg', 'd<svg/>');
    });
    expect(isTold).toBe(true);
  });

  it('when the project has fonts of another release', () => {
    const path = 'node_modules/@expo-google-fonts/literata/package.json';
    expect(tells(root => put(root, path, '{ "version": "9.9.9" }'))).toBe(true);
  });

  it('when what a linked file leads to changed', () => {
    const isTold = inSources(root => {
      put(root, 'elders.yaml', 'id: x');
      symlinkSync(join(root, 'elders.yaml'), join(root, 'data/documents/x.yaml'));
      const before = sourceDigest(root, 'noord');
      put(root, 'elders.yaml', 'id: y');
      return sourceDigest(root, 'noord') !== before;
    });
    expect(isTold).toBe(true);
  });

  it('when what lies in a linked folder changed', () => {
    const isTold = inSources(root => {
      put(root, 'elders/x.typ', '1');
      symlinkSync(join(root, 'elders'), join(root, 'templates/elders'), 'junction');
      const before = sourceDigest(root, 'noord');
      put(root, 'elders/x.typ', '2');
      return sourceDigest(root, 'noord') !== before;
    });
    expect(isTold).toBe(true);
  });
});

describe('the digest of sources is the same', () => {
  it('in another folder', () => {
    const isSame = inSources(root =>
      inSources(other => {
        cpSync(root, other, { recursive: true });
        return sourceDigest(root, 'noord') === sourceDigest(other, 'noord');
      }),
    );
    expect(isSame).toBe(true);
  });

  it('when another brand changed', () => {
    expect(tells(root => put(root, 'data/brands/zuid/brand.yaml', 'name: Zuiden'))).toBe(false);
  });

  it('when a file was only touched', () => {
    const at = new Date('2026-01-01T00:00:00Z');
    expect(tells(root => utimesSync(join(root, 'data/documents/a.yaml'), at, at))).toBe(false);
  });
});

describe('the digest of sources', () => {
  it('ends where a link leads back up', () => {
    const given = inSources(root => {
      symlinkSync(join(root, 'data'), join(root, 'data/documents/terug'), 'junction');
      return sourceDigest(root, 'noord');
    });
    expect(given).toMatch(/^[0-9a-f]{64}$/);
  });

  it('passes over a link to nothing', () => {
    const link = (root: string): void =>
      symlinkSync(join(root, 'weg'), join(root, 'data/documents/weg.yaml'));
    expect(tells(link)).toBe(false);
  });

  it('is there where no project is', () => {
    expect(sourceDigest(join(tmpdir(), 'veldwerk-nowhere'), 'noord')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the digest of content', () => {
  it.each(['data/documents/a.yaml', 'data/shared/strings.yaml'])('is another when %s is', path => {
    expect(tells(root => put(root, path, `${FILES[path]} `), contentDigest)).toBe(true);
  });

  it('is the same when a brand changed', () => {
    expect(tells(root => put(root, 'data/brands/noord/brand.yaml', 'name: N'), contentDigest)).toBe(false);
  });
});
