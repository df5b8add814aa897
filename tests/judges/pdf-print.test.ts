import { beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '../../src/formats/pdf/read-form.ts';
import { checkPdfUa } from '../../src/formats/pdf/ua/check-ua.ts';
import { people } from '../prefill/print-run/people.ts';
import { builtDocument } from '../support/built.ts';
import { ask, judge } from '../support/judges.ts';
import { fillWithPdfium, valuesInPdfium } from '../support/pdfium.ts';
import { valuesInPdfjs, withPdfjs } from '../support/pdfjs.ts';
import { longFile, PRINT_MODES, type PrintedFile, printedFile } from './print-files.ts';
import { partsOf, spokenTree, textsOfPages } from './print-reading.ts';

/** Pages of a copy, with the blank one. */
const FORM_PAGES = 4;

const files = await Promise.all(
  PRINT_MODES.flatMap(mode =>
    [
      ['werkbalans_formulier', 1],
      ['werkbalans_formulier', 2],
      ['werkbalans_formulier', 40],
      ['werkboek', 1],
      ['werkboek', 2],
      // Of this long document 40 take as many seconds.
      ['werkboek', 8],
    ].map(async ([id, count]) => {
      const printed = await printedFile(String(id), mode, Number(count));
      return { title: `${count} × ${id}, ${mode}`, ...printed };
    }),
  ),
);

// Of three copies pdfua.test.ts asks it; of so many the cover list takes pages, and the trees have nodes.
it.each(PRINT_MODES)('PDF/UA-1: forty forms pass, %s', async mode => {
  const { bytes } = await printedFile('werkbalans_formulier', mode, 40);
  expect(await checkPdfUa(bytes)).toMatchObject({ failures: [], undecided: [] });
});

judge('qpdf')('qpdf --check', () => {
  it.each(files)('finds no error and no warning in $title', ({ bytes }) => {
    expect(ask('qpdf', ['--check', 'FILE'], bytes)).toMatchObject({ status: 0, stderr: '' });
  });
});

judge('pdftotext')('poppler', () => {
  it.each(files)('reads the pages of $title without a complaint', ({ bytes }) => {
    expect(ask('pdftotext', ['FILE', '-'], bytes)).toMatchObject({ status: 0, stderr: '' });
  });
});

it.each(PRINT_MODES)('the same run gives the same bytes, %s', async mode => {
  const [one, other] = await Promise.all([1, 2].map(() => printedFile('werkbalans_formulier', mode, 3)));
  expect(one?.bytes).toEqual(other?.bytes);
});

describe('forty forms that can be filled in', () => {
  let file: PrintedFile;
  const names = people(40).map(({ employee }) => employee.name);
  beforeAll(async () => {
    file = await printedFile('werkbalans_formulier', 'fillable', 40);
  });

  const namesIn = (values: ReadonlyMap<string, string>) =>
    [...values].filter(([name]) => name.endsWith('.wf_naam_medewerker')).map(([, value]) => value);

  it('have a name each, as pdf.js reads them', async () => {
    expect(namesIn(await valuesInPdfjs(file.bytes)).sort()).toEqual([...names].sort());
  });

  it('have a name each, as PDFium reads them', async () => {
    expect(namesIn(await valuesInPdfium(file.bytes)).sort()).toEqual([...names].sort());
  });

  it('are read back under a name of their own', async () => {
    const values = await readForm(file.bytes);
    const first = people(40).find(({ employee }) => employee.id === '0003');
    expect(values.get('p00001.wf_naam_medewerker')).toEqual({ type: 'text', text: first?.employee.name });
    expect(values.size).toBe(40 * 26);
  });

  it('leave 39 as they were when one name is changed', async () => {
    const before = await valuesInPdfium(file.bytes);
    const action = { type: 'write', name: 'p00007.wf_naam_medewerker', text: 'Iemand Anders' } as const;
    const after = await valuesInPdfium(await fillWithPdfium(file.bytes, [action]));
    const changed = [...after].filter(([name, value]) => before.get(name) !== value);
    expect(changed.map(([name]) => name)).toEqual(['p00007.wf_naam_medewerker']);
    expect(after.size).toBe(before.size);
  });
});

describe.each(PRINT_MODES)('forty forms, %s', mode => {
  let file: PrintedFile;
  let texts: readonly string[];
  let front: number;
  beforeAll(async () => {
    file = await printedFile('werkbalans_formulier', mode, 40);
    texts = await textsOfPages(file.bytes);
    front = file.report.pages - 40 * FORM_PAGES;
  });

  const firstPages = () => texts.flatMap((text, at) => (/Pagina 1 van 3/.test(text) ? [at + 1] : []));

  it('start on odd pages', () => {
    const starts = firstPages().slice(-40);
    expect(starts).toEqual(Array.from({ length: 40 }, (_, at) => front + 1 + FORM_PAGES * at));
    expect(front % 2).toBe(0);
  });

  it('stand by manager and then by name, those without one last', () => {
    const shown = firstPages().slice(-40);
    const order = shown.map(page => /Łukasz Şen€r (\d{4})/.exec(texts[page - 1] ?? '')?.[1]);
    const byManager = [1, 0, 2].map(kind => people(40).filter((_, at) => at % 3 === kind));
    const expected = byManager.flatMap(group => group.map(({ employee }) => employee.id).sort());
    expect(order).toEqual(expected);
  });

  it('end in a blank page each', () => {
    const lasts = firstPages()
      .slice(-40)
      .map(page => texts[page + 2]);
    expect(new Set(lasts)).toEqual(new Set(['']));
  });

  it('are on the cover list with their pages', () => {
    const listed = [
      ...texts
        .slice(0, front)
        .join(' ')
        .matchAll(/Łukasz Şen€r \d{4} (\d+)/g),
    ];
    expect(listed.map(([, page]) => Number(page))).toEqual(firstPages().slice(-40));
  });

  it('are said in words to lack a manager', () => {
    const list = texts.slice(0, front).join(' ');
    expect(list.match(/Geen leidinggevende bekend\./g)).toHaveLength(13);
    expect(list).not.toContain('manager_missing');
  });

  it('have bookmarks by manager, those without one last', async () => {
    const outline = await withPdfjs(file.bytes, document => document.getOutline());
    const shown = outline?.map(({ title, items }) => [title, items.length]);
    expect(shown).toEqual([
      ['Overzicht: Werkbalansgesprek', 0],
      ['Luc De Smet', 13],
      ['Renée de Wit', 14],
      ['Zonder leidinggevende', 13],
    ]);
  });

  it('are reached by their bookmarks', async () => {
    const pages = await withPdfjs(file.bytes, async document => {
      const outline = await document.getOutline();
      const kids = outline.flatMap(({ items }) => items);
      return Promise.all(kids.map(async ({ dest }) => document.getPageIndex(dest?.[0])));
    });
    expect(pages.map(page => page + 1)).toEqual(firstPages().slice(-40));
  });

  it('are reached by two links each from the cover list', async () => {
    const pages = await withPdfjs(file.bytes, async document => {
      const lists = Array.from({ length: front }, (_, at) => document.getPage(at + 1));
      const links = (await Promise.all(lists.map(async page => (await page).getAnnotations()))).flat();
      return Promise.all(links.map(({ dest }) => document.getPageIndex(dest[0])));
    });
    expect(pages.map(page => page + 1)).toEqual(
      firstPages()
        .slice(-40)
        .flatMap(page => [page, page]),
    );
  });
});

describe('flat forms of which one goes on behind its pages', () => {
  let file: PrintedFile;
  beforeAll(async () => {
    file = await longFile();
  });

  it('have the whole value, and then the next form on an odd page', async () => {
    const texts = await textsOfPages(file.bytes);
    expect(
      texts
        .join(' ')
        .match(/Zin nummer \d+\./g)
        ?.at(-1),
    ).toBe('Zin nummer 400.');
    const starts = texts.flatMap((text, at) => (/Pagina 1 van 3/.test(text) ? [at + 1] : []));
    expect(starts.map(page => page % 2)).toEqual([1, 1, 1]);
  });

  it('say which value it is', () => {
    expect(file.report.warnings.map(({ codes }) => codes)).toContainEqual(['text_overflow:wf_afspraken']);
  });
});

judge('pdfinfo')('the structure tree', () => {
  it.each(['werkbalans_formulier', 'werkboek'])('of each copy of %s is that of the document', async id => {
    const { bytes } = await builtDocument(id);
    const single = spokenTree(bytes);
    const parts = partsOf(spokenTree((await printedFile(id, 'fillable', 3)).bytes));
    expect(parts.map(part => part.split('\n').slice(1).join('\n'))).toEqual(
      [1, 2, 3].map(() => single.split('\n').slice(1).join('\n')),
    );
  });
});

it('links inside a copy lead within that copy', async () => {
  const { bytes, report } = await printedFile('werkboek', 'fillable', 3);
  const copyPages = (report.pages - 2) / 3;
  const far = await withPdfjs(bytes, async document => {
    const pages = Array.from({ length: document.numPages }, (_, at) => at).slice(2);
    const found = await Promise.all(
      pages.map(async at => {
        const links = (await (await document.getPage(at + 1)).getAnnotations()).filter(({ dest }) => dest);
        const targets = await Promise.all(links.map(({ dest }) => document.getPageIndex(dest[0])));
        return targets.map(target => [
          Math.floor((at - 2) / copyPages),
          Math.floor((target - 2) / copyPages),
        ]);
      }),
    );
    return found.flat();
  });
  expect(far.length).toBeGreaterThan(0);
  expect(far.filter(([from, to]) => from !== to)).toEqual([]);
});
