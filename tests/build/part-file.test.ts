import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partFile, writeWholeFile } from '../../src/build/part-file.ts';
import { inFolder } from '../support/judges.ts';

const OWNER_ONLY = { file: 0o600, folder: 0o700 };
/** A number that no process has: Linux ends at 2²², others sooner. */
const NOBODY = 99_999_999;

const textOf = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('a file that is being written', () => {
  it('has its name when it is whole', () => {
    inFolder(folder => {
      const path = join(folder, 'report.xml');
      const file = partFile(path);
      file.write(Buffer.from('<x'));
      expect(existsSync(path)).toBe(false);
      file.write(Buffer.from('/>'));
      file.finish();
      file.close();
      expect(textOf(path)).toBe('<x/>');
      expect(readdirSync(folder)).toEqual(['report.xml']);
    });
  });

  it('leaves nothing when it isn’t finished, and the one that was there as it was', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'report.xml'), 'old');
      const file = partFile(join(folder, 'report.xml'));
      file.write(Buffer.from('new'));
      file.close();
      expect(readdirSync(folder)).toEqual(['report.xml']);
      expect(textOf(folder, 'report.xml')).toBe('old');
    });
  });

  it('takes away what a run that was killed left of it, and nothing of another file', () => {
    inFolder(folder => {
      const remains = [`.report.xml.${NOBODY}.part`, `.report.xml.${NOBODY}-12.part`];
      const others = [`.other.xml.${NOBODY}.part`, '.report.xml.old.part', `.report.xml.${process.pid}`];
      for (const name of [...remains, ...others]) writeFileSync(join(folder, name), 'half');
      writeWholeFile(join(folder, 'report.xml'), 'new');
      expect(readdirSync(folder).sort()).toEqual([...others, 'report.xml'].sort());
    });
  });

  it('leaves alone what a run at the same time writes', () => {
    inFolder(folder => {
      const path = join(folder, 'report.xml');
      const file = partFile(path);
      const [part = ''] = readdirSync(folder);
      expect(() => partFile(path)).toThrow('EEXIST');
      expect(readdirSync(folder)).toEqual([part]);
      file.close();
    });
  });
});

describe('a file that is written', () => {
  it.skipIf(process.platform === 'win32')('may be for its owner alone, as its folder', () => {
    inFolder(folder => {
      const path = join(folder, 'a/b/answers.json');
      writeWholeFile(path, '{}', OWNER_ONLY);
      expect([path, join(folder, 'a/b'), join(folder, 'a')].map(modeOf)).toEqual([0o600, 0o700, 0o700]);
    });
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone, whoever might read the one before', () => {
    inFolder(folder => {
      const path = join(folder, 'answers.json');
      writeFileSync(path, 'old', { mode: 0o644 });
      writeWholeFile(path, '{}', OWNER_ONLY);
      expect(modeOf(path)).toBe(0o600);
    });
  });

  it.skipIf(process.platform === 'win32')('is what a link leads to', () => {
    inFolder(folder => {
      mkdirSync(join(folder, 'there'));
      writeFileSync(join(folder, 'there/report.xml'), 'old');
      symlinkSync(join(folder, 'there/report.xml'), join(folder, 'link.xml'));
      writeWholeFile(join(folder, 'link.xml'), 'new');
      expect(textOf(folder, 'there/report.xml')).toBe('new');
      expect(readdirSync(join(folder, 'there'))).toEqual(['report.xml']);
    });
  });

  it.skipIf(process.platform === 'win32')('never takes the place of a device', () => {
    writeWholeFile('/dev/null', 'gone');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is refused where a folder has its name, and leaves nothing', () => {
    inFolder(folder => {
      mkdirSync(join(folder, 'report.xml'));
      expect(() => writeWholeFile(join(folder, 'report.xml'), 'new')).toThrow('EISDIR');
      expect(readdirSync(folder)).toEqual(['report.xml']);
    });
  });

  it.skipIf(process.platform === 'win32')('is what a link leads to, also where nothing is yet', () => {
    inFolder(folder => {
      mkdirSync(join(folder, 'there'));
      symlinkSync('there/report.xml', join(folder, 'link.xml'));
      writeWholeFile(join(folder, 'link.xml'), 'new');
      expect(textOf(folder, 'there/report.xml')).toBe('new');
      expect(lstatSync(join(folder, 'link.xml')).isSymbolicLink()).toBe(true);
    });
  });

  it('may have the longest name that the usual systems take', () => {
    inFolder(folder => {
      const name = `${'n'.repeat(251)}.xml`;
      writeWholeFile(join(folder, name), 'new');
      expect(readdirSync(folder)).toEqual([name]);
    });
  });
});
