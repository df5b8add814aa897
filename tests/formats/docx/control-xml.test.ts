import { describe, expect, it } from 'vitest';
import type { ContentControl } from '../../../src/formats/docx/content-control.ts';
import {
  contentXml,
  controlXml,
  isShowingPlaceholder,
  placeholderName,
  textXml,
} from '../../../src/formats/docx/control-xml.ts';
import { date, list, signature, text, tick } from './samples.ts';

const itemId = '{00000000-0000-0000-0000-000000000000}';
const write = (control: ContentControl, run = '') => controlXml(control, { itemId, run });

describe('a content control', () => {
  it('has its properties in the order of the standard', () => {
    const names = [...write(text('a', null), '<w:b/>').matchAll(/<w:([a-zA-Z]+)/g)].map(([, name]) => name);
    expect(names.slice(0, 13)).toEqual([
      ...['sdt', 'sdtPr', 'rPr', 'b', 'alias', 'tag', 'id', 'lock'],
      ...['placeholder', 'docPart', 'showingPlcHdr', 'dataBinding', 'text'],
    ]);
  });

  it('has the same id each time, another for another tag, and always a positive one', () => {
    const ids = ['a', 'a', 'b'].map(tag => Number(/<w:id w:val="(-?\d+)"/.exec(write(text(tag, null)))?.[1]));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(Math.min(...ids)).toBeGreaterThan(0);
  });

  it('is bound to the element of its tag', () => {
    expect(write(text('a.b', null))).toContain(`w:xpath="/v:record[1]/v:a.b[1]" w:storeItemID="${itemId}"`);
  });

  it('escapes what would end an attribute or open an element', () => {
    const control = { ...text('a', 'x < "y" & z'), alias: 'Wat is "dit" & <dat>?' };
    expect(write(control)).toContain('w:val="Wat is &quot;dit&quot; &amp; &lt;dat&gt;?"');
    expect(write(control)).toMatch(/>x &lt; (?:"|&quot;)y(?:"|&quot;) &amp; z</);
  });
});

describe('what kind of control it is', () => {
  it.each([
    ['one line', text('a', null), '<w:text/>'],
    ['more lines', text('a', null, true), '<w:text w:multiLine="1"/>'],
    ['a date', date('a', '2026-03-02'), '<w:date w:fullDate="2026-03-02T00:00:00Z">'],
    ['a date that nobody picked', date('a', null), '<w:date><w:dateFormat w:val="dd-MM-yyyy"/>'],
    ['a tick', tick('a', true), '<w14:checkbox><w14:checked w14:val="1"/>'],
    ['no tick', tick('a', false), '<w14:checkbox><w14:checked w14:val="0"/>'],
    ['a list', list('a', null), '<w:listItem w:displayText="Ja, helemaal" w:value="ja"/>'],
    ['a place to sign', signature('a'), '<w:richText/>'],
  ])('%s', (_, control, xml) => {
    expect(write(control)).toContain(xml);
  });

  it('leaves a place to sign unbound: rich text can’t be', () => {
    expect(write(signature('a'))).not.toContain('w:dataBinding');
  });
});

describe('an empty control', () => {
  it.each([
    ['text', text('a', null), true],
    ['text of no letters', text('a', ''), true],
    ['a filled text', text('a', 'x'), false],
    ['a date', date('a', null), true],
    ['a list', list('a', null), true],
    ['a tick', tick('a', false), false],
    ['a place to sign', signature('a'), true],
  ])('of %s shows its placeholder: %j', (_, control, shows) => {
    expect(isShowingPlaceholder(control)).toBe(shows);
    expect(write(control).includes('<w:showingPlcHdr/>')).toBe(shows);
    expect(write(control).includes('PlaceholderText')).toBe(shows);
  });

  it('names its placeholder after the text, in letters and figures', () => {
    expect(placeholderName('Klik, en typ: 1 regel')).toBe('PH_Klik_en_typ_1_regel');
  });
});

describe('the content', () => {
  it.each([
    ['text', text('a', 'Anna'), 'Anna'],
    ['lines in a control for one', text('a', 'Anna\n van Dam'), 'Anna van Dam'],
    ['a date', date('a', '2026-03-02'), '02-03-2026'],
    ['the label of what was chosen', list('a', 'nee'), 'Nee, nog niet'],
  ])('is %s', (_, control, shown) => {
    expect(contentXml(control)).toBe(`<w:r><w:t xml:space="preserve">${shown}</w:t></w:r>`);
  });

  it('parts lines and keeps tabs and spaces', () => {
    expect(textXml(' a\n\nb\tc')).toBe(
      '<w:t xml:space="preserve"> a</w:t><w:br/><w:br/><w:t xml:space="preserve">b</w:t><w:tab/><w:t xml:space="preserve">c</w:t>',
    );
  });

  it('of a tick is a box in a font that has it, after the style of the run', () => {
    expect(contentXml(tick('a', true), '<w:rStyle w:val="TickBox"/><w:b/>')).toMatch(
      /^<w:r><w:rPr><w:rStyle w:val="TickBox"\/><w:rFonts [^>]*"MS Gothic"[^>]*\/><w:b\/><\/w:rPr><w:t>☒<\/w:t><\/w:r>$/,
    );
  });
});
