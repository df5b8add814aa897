import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/build/node-host.ts';
import { planBuild } from '../../src/build/plan.ts';
import type { Selection } from '../../src/build/selection.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { memoryHost } from '../support/memory-host.ts';
import { edit, inProject } from '../support/project.ts';
import { addComparison } from './add-comparison.ts';

/** The documents a selection asks for, or what is said instead. */
function planned(selection: Selection, change: (root: string) => void = () => undefined): Promise<string[]> {
  return inProject(root => {
    change(root);
    const plans = planBuild(nodeHost(root), { formats: ['pdf'], ...selection });
    return plans.ok
      ? plans.value.map(({ brand, document }) => `${brand.id}/${document.id}.${document.locale}`)
      : plans.diagnostics.map(formatDiagnostic);
  });
}

it('tells of an optional part that a brand switches on and no document has', async () => {
  const misspelt = (root: string) =>
    edit(root, 'data/brands/zuid/brand.yaml', 'options: []', 'options: [ge_uur]');
  expect(await planned({}, misspelt)).toEqual([
    'error build/unknown-name: there is no optional part of brand "zuid": "ge_uur"\n  hint: there is ge_uren',
  ]);
});

describe('a selection', () => {
  it('takes everything when nothing is named', async () => {
    expect(await planned({})).toEqual([
      'noord/brief.nl-NL',
      'noord/gesprek.nl-NL',
      'zuid/brief.nl-NL',
      'zuid/gesprek.nl-NL',
    ]);
  });

  it('takes what is named, once', async () => {
    const selection = {
      documents: ['brief', 'brief'],
      brands: ['zuid', 'zuid'],
      locales: ['nl-NL'],
    } as const;
    expect(await planned(selection)).toEqual(['zuid/brief.nl-NL']);
  });

  it.each<[string, Selection, readonly string[]]>([
    [
      'a document that is not there',
      { documents: ['gespreck'] },
      ['error build/unknown-name: there is no document "gespreck"\n  hint: did you mean "gesprek"?'],
    ],
    [
      'a brand that is not there',
      { brands: ['nord'] },
      ['error build/unknown-name: there is no brand "nord"\n  hint: did you mean "noord"?'],
    ],
    [
      'a part that is not optional',
      { with: ['ge_naam'] },
      ['error build/unknown-name: there is no optional part "ge_naam"\n  hint: there is ge_uren'],
    ],
    [
      'a part of a document that is not chosen',
      { documents: ['brief'], with: ['ge_uren'] },
      ['error build/unknown-name: there is no optional part "ge_uren"\n  hint: there is none'],
    ],
    [
      'a language no chosen document exists in',
      { locales: ['en', 'nl-NL'] },
      ['error build/no-edition: no document of this build exists in en\n  hint: there is nl-NL'],
    ],
    [
      'more than one thing at once',
      { documents: ['x'], brands: ['y'] },
      [
        'error build/unknown-name: there is no brand "y"\n  hint: there is noord, zuid',
        'error build/unknown-name: there is no document "x"\n  hint: there is brief, gesprek',
      ],
    ],
  ])('refuses %s', async (_, selection, said) => {
    expect(await planned(selection)).toEqual(said);
  });
});

describe('a project with a comparison', () => {
  /** What is planned, by file, or what is said instead. */
  const files = (selection: Selection): Promise<string[]> =>
    inProject(root => {
      addComparison(root);
      const plans = planBuild(nodeHost(root), { brands: ['zuid'], ...selection });
      return plans.ok
        ? plans.value.map(({ document, format, print }) => `${document.id} ${format} ${print.size}`)
        : plans.diagnostics.map(formatDiagnostic);
    });

  it('writes it as a workbook, and documents in their own formats', async () => {
    expect(await files({})).toEqual([
      'brief pdf normal',
      'brief docx normal',
      'gesprek pdf normal',
      'gesprek docx normal',
      'keuze xlsx normal',
    ]);
  });

  it('leaves it out where other formats are asked for', async () => {
    expect(await files({ formats: ['docx'] })).toEqual(['brief docx normal', 'gesprek docx normal']);
  });

  it('leaves documents out where workbooks are asked for', async () => {
    expect(await files({ formats: ['xlsx'] })).toEqual(['keuze xlsx normal']);
  });

  it('has it in one size only', async () => {
    expect(await files({ documents: ['brief', 'keuze'], sizes: ['normal', 'large'] })).toEqual([
      'brief pdf normal',
      'brief pdf large',
      'brief docx normal',
      'keuze xlsx normal',
    ]);
  });

  it.each<[string, Selection, readonly string[]]>([
    [
      'another format of it',
      { documents: ['brief', 'keuze'], formats: ['pdf'] },
      [
        'error build/no-such-format: "keuze" is not written as pdf\n  hint: leave out --format, or ask for xlsx',
      ],
    ],
    [
      'a workbook of a document',
      { documents: ['brief'], formats: ['xlsx'] },
      [
        'error build/no-such-format: "brief" is not written as xlsx\n  hint: leave out --format, or ask for pdf or docx',
      ],
    ],
    [
      'it in large print',
      { documents: ['brief', 'keuze'], sizes: ['large'] },
      [
        'error build/no-such-print: there is no xlsx in large print or with white covers\n  hint: leave out --size and --ink: letters are made larger in Excel itself',
      ],
    ],
    [
      'workbooks with white covers',
      { formats: ['xlsx'], inks: ['saving'] },
      [
        'error build/no-such-print: there is no xlsx in large print or with white covers\n  hint: leave out --size and --ink: letters are made larger in Excel itself',
      ],
    ],
    [
      'an optional part of it',
      { documents: ['keuze'], with: ['kz_naam'] },
      ['error build/unknown-name: there is no optional part "kz_naam"\n  hint: there is none'],
    ],
    [
      'an id like its own',
      { documents: ['keus'] },
      ['error build/unknown-name: there is no document "keus"\n  hint: did you mean "keuze"?'],
    ],
  ])('refuses %s', async (_, selection, said) => {
    expect(await files(selection)).toEqual(said);
  });
});

it('tells of workbooks asked for where there are none', async () => {
  expect(await planned({ formats: ['xlsx'] })).toEqual([
    'error build/no-such-format: no document of this project is written as xlsx\n  hint: leave out --format, or ask for pdf or docx',
  ]);
});

it('tells the problems of every brand and of content in one run, by file', async () => {
  const said = await planned({}, root => {
    edit(root, 'data/documents/gesprek.yaml', 'kind: checkbox', 'kind: chekbox');
    edit(root, 'data/brands/noord/brand.yaml', '#17212B', '#F5E663');
    edit(root, 'data/brands/zuid/brand.yaml', 'zuid.svg', 'weg.svg');
  });
  expect(said.map(line => line.split(':')[0])).toEqual([
    'data/brands/noord/brand.yaml',
    'data/brands/zuid/brand.yaml',
    'data/documents/gesprek.yaml',
  ]);
});

it('leaves a brand that is not chosen unchecked', async () => {
  const said = await planned({ brands: ['zuid'], documents: ['brief'] }, root =>
    edit(root, 'data/brands/noord/brand.yaml', '#17212B', '#F5E663'),
  );
  expect(said).toEqual(['zuid/brief.nl-NL']);
});

it('says where to stand when there is no project', () => {
  const plans = planBuild(memoryHost({}), {});
  expect(plans.ok ? [] : plans.diagnostics.map(formatDiagnostic)).toEqual([
    'error build/empty-project: there is no brand in data/brands\n  hint: run this in the folder of the project, or name that with --root',
    'error build/empty-project: there is no document in data/documents\n  hint: run this in the folder of the project, or name that with --root',
  ]);
});
