import { expect, it } from 'vitest';
import { documentOf, generate, placing, said } from './support.ts';

const document = documentOf('- { id: naam, kind: text, label: Naam }');

const withPicture = (alt: string) =>
  `${placing('naam')}
#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>")${alt})
`;

it('refuses a picture without alternative text also where the engine has no PDF/UA mode', async () => {
  expect(said(await generate(document, withPicture(''), { engineName: 'wasm' }))).toEqual([
    expect.stringMatching(
      /^error pdf\/ua: PDF\/UA-1 7\.3 test 1: .+\n {2}hint: page 1, Document\/Figure, mend the template$/,
    ),
  ]);
});

it('lets one with alternative text pass', async () => {
  expect(
    said(await generate(document, withPicture(', alt: "Een vierkant"'), { engineName: 'wasm' })),
  ).toEqual([]);
});
