import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { buildTemplate } from '../../src/build/build-template.ts';
import { filesBelow, inProject } from '../support/project.ts';

const picture = (alt: string) =>
  `#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>")${alt})\n`;

/** Builds a document whose template has a picture more, with the engine that knows no mode for PDF/UA. */
async function builtWith(alt: string) {
  return inProject(async root => {
    appendFileSync(join(root, 'templates/pdf/form.typ'), picture(alt));
    const out = join(root, 'out');
    const built = await build({
      root,
      out,
      documents: ['gesprek'],
      brands: ['zuid'],
      formats: ['pdf'],
      engine: 'wasm',
    });
    return { built, out, written: [...filesBelow(out).keys()] };
  });
}

it('stops a build when a picture has no alternative text, and writes nothing', async () => {
  const { built, out, written } = await builtWith('');
  expect(built).toMatchObject({
    ok: false,
    diagnostics: [
      {
        code: 'ua/7.3-1',
        severity: 'error',
        place: { file: `${out}/zuid/gesprek.nl-NL.pdf`, page: 1 },
        hint: expect.stringMatching(/^mend the template or the content\. /),
      },
    ],
  });
  expect(written).toEqual([]);
});

it('lets one with alternative text pass', async () => {
  const { built, written } = await builtWith(', alt: "Een vierkant"');
  expect(built).toMatchObject({ ok: true, warnings: [] });
  expect(written).toContain('zuid/gesprek.nl-NL.pdf');
});

it('lets a template pass that a run of forms is made of', async () => {
  const built = await inProject(root =>
    buildTemplate(root, {
      document: 'gesprek',
      brand: 'zuid',
      locale: undefined,
      size: undefined,
      with: undefined,
      format: 'pdf',
      mode: 'slim',
    }),
  );
  expect(built).toMatchObject({ ok: true, warnings: [] });
});
