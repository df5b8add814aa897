import { PDFArray, PDFDict, type PDFDocument, PDFNumber } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import {
  addBranch,
  addKid,
  branch,
  cell,
  dictOf,
  findElement,
  mapRoles,
  name,
  structTreeRoot,
  text,
} from '../mutation-tools.ts';
import { broken, reportOn, undecided } from './judged.ts';

const scoped = (doc: PDFDocument, scope: string) => cell(doc, { Scope: name(scope) });

/** A table of one column. */
const column = (...cells: ReturnType<typeof branch>[]) =>
  branch('Table', ...cells.map(one => branch('TR', one)));

describe('headings without a number', () => {
  it('are counted through groups', async () => {
    const rules = await broken(doc => {
      addBranch(doc, branch('Sect', branch('Div', branch('H')), branch('Part', branch('Div', branch('H')))));
    });
    expect(rules).toEqual(['7.4.4/1', '7.4.4/2', '7.4.4/3']);
  });

  it('may each stand in a section of their own', async () => {
    const rules = await broken(doc => {
      addBranch(doc, branch('Sect', branch('Sect', branch('H')), branch('Sect', branch('H'))));
    });
    expect(rules).toEqual(['7.4.4/2', '7.4.4/3']);
  });
});

describe('notes', () => {
  it('with an empty ID have none', async () => {
    expect(await broken(doc => void addBranch(doc, branch('Note', { ID: text('') })))).toEqual(['7.9/1']);
  });

  it('may have IDs that begin alike', async () => {
    const rules = await broken(doc => {
      addBranch(doc, branch('Note', { ID: text('noot 1') }));
      addBranch(doc, branch('Note', { ID: text('noot 10') }));
    });
    expect(rules).toEqual([]);
  });
});

describe('an element that is listed again', () => {
  const kidsOf = (doc: PDFDocument, type: string) => findElement(doc, type).lookup(name('K'), PDFArray);

  it('is a child as often as K lists it', async () => {
    const rules = await broken(doc => {
      const kids = kidsOf(doc, 'Table');
      kids.insert(0, kids.get(0));
    });
    expect(rules).toEqual(['7.2/11']);
  });

  it('is a child of another parent too', async () => {
    const rules = await broken(doc => {
      const figure = addBranch(doc, branch('Figure', { Alt: text('Beeld') }));
      kidsOf(doc, 'Table').push(figure);
      kidsOf(doc, 'Document').push(figure);
    });
    expect(rules).toEqual(['7.2/3']);
  });

  it('counts among the headings of its parent', async () => {
    const rules = await broken(doc => {
      const heading = addBranch(doc, branch('H'));
      const section = addBranch(doc, branch('Sect'));
      addKid(doc, doc.context.lookup(section, PDFDict), heading);
      addKid(doc, doc.context.lookup(section, PDFDict), heading);
    });
    expect(rules).toEqual(['7.4.4/1', '7.4.4/2', '7.4.4/3']);
  });

  it('is more than the one widget that a Form holds', async () => {
    const rules = await broken(doc => {
      addKid(doc, findElement(doc, 'Form'), addBranch(doc, branch('Span')));
    });
    expect(rules).toEqual(['7.18.4/2']);
  });

  it('is looked through once when it is a group that holds itself', async () => {
    const rules = await broken(doc => {
      const table = addBranch(doc, branch('Table'));
      const group = addBranch(doc, branch('Div', branch('P')), {
        ref: table,
        dict: doc.context.lookup(table, PDFDict),
      });
      addKid(doc, doc.context.lookup(group, PDFDict), group);
    });
    expect(rules).toEqual(['7.2/3']);
  });
});

describe('the role map', () => {
  it('may lead to a standard type by way of another', async () => {
    const rules = await broken(doc => {
      mapRoles(doc, { Inleiding: 'Alinea', Alinea: 'P' });
      addBranch(doc, branch('Inleiding'));
    });
    expect(rules).toEqual([]);
  });

  it('goes in a circle when a standard type is mapped to itself', async () => {
    expect(await broken(doc => mapRoles(doc, { P: 'P' }))).toEqual(['7.1/6']);
  });

  it('gives a standard type away by way of one’s own', async () => {
    const rules = await broken(doc => {
      mapRoles(doc, { Alinea: 'Quote', Quote: 'Span' });
      addBranch(doc, branch('Alinea'));
    });
    expect(rules).toEqual(['7.1/7']);
  });

  it('is of no account for types that no element has', async () => {
    expect(await broken(doc => mapRoles(doc, { Heen: 'Weer', Weer: 'Heen' }))).toEqual([]);
  });
});

describe('a span of a cell', () => {
  const row = (...cells: ReturnType<typeof branch>[]) => branch('TR', ...cells);
  const nothing = (doc: PDFDocument, key: string) => branch('TD', cell(doc, { [key]: PDFNumber.of(0) }));

  it('of no columns takes no place in its row', async () => {
    const rules = await broken(doc => {
      const first = row(branch('TH'), branch('TH'));
      addBranch(doc, branch('Table', first, row(branch('TD'), nothing(doc, 'ColSpan'))));
    });
    expect(rules).toEqual(['7.2/43']);
  });

  it('of no rows leaves its row out', async () => {
    const rules = await broken(doc => {
      addBranch(doc, branch('Table', row(nothing(doc, 'RowSpan')), row(branch('TD'))));
    });
    expect(rules).toEqual(['7.2/41']);
  });
});

describe('a header of a table', () => {
  it('may have its Scope after a revision number and another owner’s attributes', async () => {
    const rules = await broken(doc => {
      const other = dictOf(doc, { O: name('Layout'), Placement: name('Block') });
      const own = dictOf(doc, { O: name('Table'), Scope: name('Column') });
      const attributes = doc.context.obj([other, PDFNumber.of(1), own, PDFNumber.of(2)]);
      addBranch(doc, column(branch('TH', { A: attributes }), branch('TD')));
    });
    expect(rules).toEqual([]);
  });

  it('may have its Scope from a class', async () => {
    const rules = await broken(doc => {
      const kop = dictOf(doc, { O: name('Table'), Scope: name('Column') });
      structTreeRoot(doc).set(name('ClassMap'), dictOf(doc, { Kop: kop }));
      addBranch(doc, column(branch('TH', { C: name('Kop') }), branch('TD')));
    });
    expect(rules).toEqual([]);
  });

  it('is none by the Scope of another owner', async () => {
    const rules = await broken(doc => {
      const layout = dictOf(doc, { O: name('Layout'), Scope: name('Column') });
      addBranch(doc, column(branch('TH', { A: layout }), branch('TD')));
    });
    expect(rules).toEqual(['7.5/1']);
  });

  it('is found behind headers without a Scope', async () => {
    const rules = await broken(doc => {
      addBranch(doc, column(branch('TH', scoped(doc, 'Column')), branch('TH'), branch('TD')));
    });
    expect(rules).toEqual([]);
  });

  it('is not found behind headers with data behind them', async () => {
    const rules = await broken(doc => {
      addBranch(doc, column(branch('TH', scoped(doc, 'Column')), branch('TD'), branch('TH'), branch('TD')));
    });
    expect(rules).toEqual(['7.5/1']);
  });

  it('is not found in a column when it is for its row', async () => {
    const rules = await broken(doc => {
      addBranch(doc, column(branch('TH', scoped(doc, 'Row')), branch('TH'), branch('TD')));
    });
    expect(rules).toEqual(['7.5/1']);
  });

  it('that is named but not there is quoted, short and visible', async () => {
    const { failures } = await reportOn(doc => {
      const headers = cell(doc, { Headers: doc.context.obj([text(`\u001b[31m${'k'.repeat(100)}`)]) });
      addBranch(doc, column(branch('TH'), branch('TD', headers)));
    });
    expect(failures).toMatchObject([
      { clause: '7.5', test: 2, message: expect.stringContaining(`“<U+001B>[31m${'k'.repeat(55)}…”`) },
    ]);
  });
});

describe('a table whose spans ask for too many places', () => {
  it('is left undecided', async () => {
    const rules = await undecided(doc => {
      const tall = cell(doc, { RowSpan: PDFNumber.of(2_000_000_000) });
      addBranch(doc, column(branch('TD', tall)));
    });
    expect(rules).toEqual(['7.2/15', '7.2/41', '7.2/42', '7.2/43', '7.5/1', '7.5/2']);
  });
});

describe('the place of a failure', () => {
  it('names the field of a Form element', async () => {
    const { failures } = await reportOn(doc => addKid(doc, findElement(doc, 'Form'), PDFNumber.of(99)));
    expect(failures).toMatchObject([{ clause: '7.18.4', test: 2, field: 'naam', page: 1 }]);
  });

  it('is told of the end of a path too deep', async () => {
    const deep = Array.from({ length: 200 }).reduce<ReturnType<typeof branch>>(
      inner => branch('Sect', inner),
      branch('Figure'),
    );
    const { failures } = await reportOn(doc => void addBranch(doc, deep));
    expect(failures[0]?.path).toBe(`…/${'Sect/'.repeat(49)}Figure`);
  });

  it('lets nothing in a type pass for more than a step', async () => {
    const { failures } = await reportOn(doc => void addBranch(doc, branch('a/b\u001b[1m')));
    expect(failures[0]?.path).toBe('Document/a�b��1m');
  });
});
