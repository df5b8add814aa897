import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/audit/audited-pdf.ts';
import type { FoundFile } from '../../src/build/check-files.ts';
import type { JudgedPdf } from '../../src/build/check-job.ts';
import { pagesTold, planPages, refusePages, writePages } from '../../src/cli/check-pages.ts';
import { samplePage } from '../audit/page/sample-review.ts';
import { reportOf } from '../audit/sample-audit.ts';
import { inFolder } from '../support/judges.ts';

const found = (file: string, below?: string): FoundFile => ({
  file,
  refused: null,
  ...(below === undefined ? {} : { below }),
});

const judgedPdf = (file: string, rest: Partial<JudgedPdf> = {}): JudgedPdf => ({
  audit: auditOf(file, reportOf([])),
  digest: 'ef'.repeat(32),
  page: '<html>',
  ...rest,
});

const pagesOf = (files: readonly FoundFile[]) => planPages('pages', files).map(({ page }) => page);

describe('where pages go', () => {
  it('is in the folders that the files are in', () => {
    expect(pagesOf([found('t/a/f.pdf', 'a/f.pdf'), found('t/b/f.pdf', 'b/f.pdf')])).toEqual([
      join('pages', 'a', 'f.html'),
      join('pages', 'b', 'f.html'),
    ]);
  });

  it('is another name where two files have one, in whichever case', () => {
    expect(pagesOf([found('a/f.pdf'), found('b/F.PDF'), found('c/f-2.pdf'), found('d/f.pdf')])).toEqual([
      join('pages', 'f.html'),
      join('pages', 'F-2.html'),
      join('pages', 'f-2-2.html'),
      join('pages', 'f-3.html'),
    ]);
  });
});

describe('a page that is there', () => {
  it('is refused when it is the only one', () => {
    inFolder(folder => {
      const page = join(folder, 'form.html');
      writeFileSync(page, '');
      const refused = refusePages(page, planPages(page, [found('form.pdf')]));
      expect(refused).toMatchObject([{ code: 'check/page-exists' }]);
    });
  });

  it('stays in a folder, and the others are made', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'a.html'), 'ticked');
      const plans = planPages(folder, [found('a.pdf'), found('b.pdf')]);
      expect(refusePages(folder, plans)).toEqual([]);
      const { written, diagnostics } = writePages([judgedPdf('a.pdf'), judgedPdf('b.pdf')], plans);
      expect(diagnostics).toEqual([]);
      expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('ticked');
      expect(pagesTold('pages', plans, written)).toEqual([
        expect.stringMatching(/^made ".*b\.html"$/),
        'left 1 page in "pages" as it was: somebody may have ticked it',
      ]);
    });
  });

  it('is told of when the file was changed since', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'a.html'), samplePage());
      const plans = planPages(folder, [found('a.pdf')]);
      expect(writePages([judgedPdf('a.pdf')], plans).diagnostics).toMatchObject([
        { code: 'check/page-outdated', severity: 'warning', place: { file: 'a.pdf' } },
      ]);
    });
  });
});

describe('a page that is not whole', () => {
  it.each([
    ['pictures', '<html>', 'check/page-undrawn', 'warning'],
    ['page', null, 'check/no-page', 'error'],
  ] as const)('is told of when it lacks its %s', (lacks, page, code, severity) => {
    inFolder(folder => {
      const plans = planPages(folder, [found('a.pdf')]);
      expect(writePages([judgedPdf('a.pdf', { lacks, page })], plans).diagnostics).toMatchObject([
        { code, severity },
      ]);
    });
  });

  it('is not counted as made when it can’t be written', () => {
    inFolder(folder => {
      writeFileSync(join(folder, 'file'), '');
      const plans = planPages(join(folder, 'file', 'pages'), [found('a.pdf')]);
      expect(writePages([judgedPdf('a.pdf')], plans)).toMatchObject({
        written: [],
        diagnostics: [{ code: 'check/out' }],
      });
    });
  });
});
