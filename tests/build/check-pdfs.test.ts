import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPdfs } from '../../src/build/check-files.ts';
import { type CheckPdfsOptions, checkPdfs } from '../../src/build/check-pdfs.ts';

let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'veldwerk-'));
  const plain = await PDFDocument.create();
  plain.addPage();
  writeFileSync(join(root, 'plain.pdf'), await plain.save());
  for (const name of ['locked.pdf', 'locked-too.pdf']) {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'geheim', ownerPassword: 'eigenaar' });
    writeFileSync(join(root, name), await locked.save());
  }
  writeFileSync(join(root, 'note.pdf'), 'Beste lezer,');
  writeFileSync(join(root, 'huge.pdf'), '');
  truncateSync(join(root, 'huge.pdf'), 2 ** 31);
  mkdirSync(join(root, 'folder.pdf'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function outcomes(names: readonly string[], options: CheckPdfsOptions = {}) {
  const { files } = await checkPdfs(findPdfs(names.map(name => join(root, name))), options);
  return files.map(({ audit }) => audit.unreadable?.code ?? audit.outcome);
}

describe('checking files', () => {
  it('gives each its outcome, in the order in which they were named', async () => {
    expect(await outcomes(['note.pdf', 'plain.pdf', 'huge.pdf', 'none.pdf', 'folder.pdf'])).toEqual([
      'ua/not-a-pdf',
      'fails',
      'ua/too-large',
      'ua/no-file',
      'ua/no-file',
    ]);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await outcomes(['note.pdf', 'plain.pdf'], { onProgress: ({ done }) => told.push(done) });
    expect(told[0]).toBe(1);
  });

  it('ends when it is asked to, without the files that were not judged', async () => {
    const checked = await checkPdfs(findPdfs([join(root, 'plain.pdf')]), { cancelled: () => true });
    expect(checked).toMatchObject({ files: [], isStopped: true });
  });
});

/** Asks, and answers with these passwords. */
function answering(...answers: readonly string[]) {
  const asked: string[] = [];
  const rest = [...answers];
  const askPassword = async (file: string): Promise<string | undefined> => {
    asked.push(file.slice(root.length + 1));
    return rest.shift();
  };
  return { asked, askPassword };
}

describe('an encrypted file', () => {
  it('is refused where there is nobody to ask', async () => {
    expect(await outcomes(['locked.pdf'])).toEqual(['ua/encrypted']);
  });

  it('is judged with its password', async () => {
    expect(await outcomes(['locked.pdf'], { password: 'geheim' })).toEqual(['fails']);
  });

  it('is asked for again when the password is wrong', async () => {
    const { asked, askPassword } = answering('gehiem', 'geheim');
    expect(await outcomes(['locked.pdf'], { askPassword })).toEqual(['fails']);
    expect(asked).toHaveLength(2);
  });

  it('is refused after three wrong passwords', async () => {
    const { asked, askPassword } = answering('a', 'b', 'c', 'geheim');
    expect(await outcomes(['locked.pdf'], { askPassword })).toEqual(['ua/encrypted']);
    expect(asked).toHaveLength(3);
  });

  it('is refused at once when no password is given', async () => {
    const { asked, askPassword } = answering();
    expect(await outcomes(['locked.pdf'], { askPassword })).toEqual(['ua/encrypted']);
    expect(asked).toHaveLength(1);
  });

  it('is tried with the password of the one before', async () => {
    const { asked, askPassword } = answering('geheim');
    expect(await outcomes(['locked.pdf', 'locked-too.pdf'], { askPassword })).toEqual(['fails', 'fails']);
    expect(asked).toEqual(['locked.pdf']);
  });

  it('is asked for no more once the run is to stop', async () => {
    const { asked, askPassword } = answering('a', 'b', 'c');
    const cancelled = () => asked.length > 0;
    await outcomes(['locked.pdf', 'locked-too.pdf'], { askPassword, cancelled });
    expect(asked).toEqual(['locked.pdf']);
  });

  it('is the only one that is asked for', async () => {
    const { asked, askPassword } = answering();
    await outcomes(['plain.pdf', 'note.pdf'], { askPassword });
    expect(asked).toEqual([]);
  });
});
