import { beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../support/built.ts';
import { documentOf, generate, placing, said as toldOf } from './support.ts';
import { contents, held, ofType, type TaggedFile, tagged } from './tag-support.ts';

const BLOCKS = `
- { block: heading, id: kop, level: 1, text: Titel }
- block: steps
  id: stappen
- block: step
  id: stap_een
  text: Bekijk je situatie
  summary: Wat lukt al?
  lead:
    id: een
    text: Lees [over **zorgverlof**](https://www.voorbeeld.nl/verlof/zorg) eerst.
- block: step
  id: stap_twee
  text: Kies je doel
  summary: Wat wil je?
  lead:
    id: twee
    text: |
      - [Verlof](https://www.voorbeeld.nl/verlof/zorg)
- { block: contact, id: contact, title: Vragen? }
`;

const CONTACT = [
  { label: 'Telefoon', value: '030 555 01 20' },
  { label: 'E-mail', value: 'vraag.het@zuid.example' },
  { label: 'Website', value: 'zuid.example/contact' },
];

describe.each(ENGINES)('with the %s engine', engineName => {
  let file: TaggedFile;
  beforeAll(async () => {
    file = await tagged(BLOCKS, { engineName, contact: CONTACT });
  });

  const links = () => ofType(file, 'Link');
  const said = () => links().map(link => contents(file, link)[0]);

  it("a link to a place of the template's own stops nothing", async () => {
    const document = documentOf('- { id: naam, kind: text, label: Naam }');
    const template = `${placing('naam')}\n== Verder <verder>\n#link(<verder>)[Lees verder]\n`;
    expect(toldOf(await generate(document, template, { engineName }))).toEqual([]);
  });

  it('links to steps say their titles', () => {
    expect(said().slice(0, 2)).toEqual(['Stap 1. Bekijk je situatie', 'Stap 2. Kies je doel']);
  });

  it('links in texts say their words and where they go, also those to one address', () => {
    expect(said().slice(2, 4)).toEqual(['over zorgverlof, voorbeeld.nl', 'Verlof, voorbeeld.nl']);
  });

  it('contact lines of a brand say their address', () => {
    const addresses = new Set(['0305550120', 'vraag.het@zuid.example', 'zuid.example/contact']);
    expect(new Set(said().slice(4))).toEqual(addresses);
  });

  it('a link in several parts says the same in each', () => {
    expect(links().filter(link => new Set(contents(file, link)).size !== 1)).toEqual([]);
  });

  it('an annotation stands behind all text of its link', () => {
    const orders = links().map(link => held(file, link).map(kid => kid === 'annotation'));
    expect(orders).toEqual(orders.map(order => order.toSorted()));
  });
});
