import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { foreignTemplate } from '../../src/build/foreign-template.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { plainForm } from '../support/foreign-forms.ts';
import { inFolder } from '../support/judges.ts';
import { ROOT } from '../support/overlay-host.ts';

const FORM = plainForm(({ field }) => {
  const script = { S: 'JavaScript', JS: PDFString.of('1') };
  field('Naam');
  field('vink', { FT: 'Btn' });
  field('vast', { Ff: 1 });
  field('dag', { AA: { F: script } });
  field('som', { AA: { C: script } });
  field('weg', { F: 2 });
});

/** What is told of a file of form fields, and whether there is a template. */
async function toldOf(fields: string, pdf?: Uint8Array) {
  const form = pdf ?? (await FORM);
  const started = inFolder(folder => {
    const [document, yaml] = [join(folder, 'form.pdf'), join(folder, 'form.yaml')];
    writeFileSync(document, form);
    writeFileSync(yaml, `document: a\nfields:\n${fields}`);
    // All is read before the first wait, so the folder may go then.
    const result = foreignTemplate({ root: ROOT, document, data: '', mapping: '' }, yaml);
    return result.then(found => ({ folder, found }));
  });
  const { folder, found } = await started;
  const told = (found.ok ? found.warnings : found.diagnostics).map(formatDiagnostic);
  return { ok: found.ok, told: told.map(line => line.replaceAll(`${folder}/`, '')) };
}

describe('a form from elsewhere', () => {
  it('is a template for the fields it has', async () => {
    expect(await toldOf('  Naam: employee.name\n')).toEqual({ ok: true, told: [] });
  });

  it('is refused with all names it lacks, where they stand, and the nearest', async () => {
    expect((await toldOf('  naan: employee.name\n  Ergens anders: employee.id\n')).told).toEqual([
      'form.yaml:3:3 error form-fields/unknown-field: the form has no field "naan"\n  hint: did you mean "Naam"?',
      'form.yaml:4:3 error form-fields/unknown-field: the form has no field "Ergens anders"\n  hint: veldwerk fields form.pdf lists them',
    ]);
  });

  it.each([
    ['a check box', 'vink', 'error form-fields/not-text'],
    ['a field it calculates', 'som', 'error form-fields/calculated-field'],
    ['a field that is read-only', 'vast', 'warning form-fields/read-only-field'],
    ['a field with a script', 'dag', 'warning form-fields/field-has-script'],
    ['a field nobody sees', 'weg', 'warning form-fields/unseen-field'],
  ])('tells of %s', async (_, name, message) => {
    expect((await toldOf(`  ${name}: employee.name\n`)).told[0]).toContain(
      `form.yaml:3:3 ${message}: "${name}"`,
    );
  });

  it('is refused when it is no PDF', async () => {
    const { told } = await toldOf('  Naam: employee.name\n', Buffer.from('geen PDF'));
    expect(told).toEqual([
      'error prefill/template: "form.pdf" can\'t be filled: the file is not a PDF, or it is damaged',
    ]);
  });
});
