import { describe, expect, it } from 'vitest';
import { setOnLetterhead } from '../../../src/formats/docx/letterhead/set-on-letterhead.ts';
import { letterheadContent } from '../../support/letterhead-content.ts';
import { type LetterheadOptions, letterhead, PLACE, paragraph } from '../../support/letterheads.ts';
import { editPart, openWord, type WordResult } from '../../support/word-result.ts';

const content = await letterheadContent();

function set(options: LetterheadOptions): WordResult {
  return openWord(setOnLetterhead(content, letterhead(options)));
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

/** Settings as they come from an organisation, with all that must not go out. */
const SETTINGS =
  '<w:writeProtection w:recommended="1"/><w:zoom w:percent="100"/><w:attachedTemplate ' +
  `xmlns:r="${OFFICE}/relationships" r:id="rIdTemplate"/><w:trackRevisions/>` +
  '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:evenAndOddHeaders/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="12"/></w:compat>' +
  '<w:rsids><w:rsidRoot w:val="00A12345"/></w:rsids>';
const SETTINGS_RELATIONS = {
  name: 'word/_rels/settings.xml.rels',
  content:
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdTemplate" ' +
    `Type="${OFFICE}/relationships/attachedTemplate" Target="file:///H:/Jan.Jansen/Huisstijl.dotx" TargetMode="External"/></Relationships>`,
};

describe('settings', () => {
  it('keep what is about the page, without ties, protection, tracking and sessions', () => {
    expect(set({ settings: SETTINGS, parts: [SETTINGS_RELATIONS] }).text('word/settings.xml')).toMatch(
      /<w:zoom w:percent="100"\/><w:evenAndOddHeaders\/><w:compat><w:compatSetting [^>]*\/><\/w:compat><\/w:settings>$/,
    );
  });

  it('no longer know the template on a drive', () => {
    const word = set({ settings: SETTINGS, parts: [SETTINGS_RELATIONS] });
    expect(word.names).not.toContain('word/_rels/settings.xml.rels');
  });

  it('take the protection and the updating of fields of the document, in the place the schema has for them', () => {
    const asked = '<w:documentProtection w:edit="forms" w:enforcement="1"/><w:updateFields/>';
    const ours = editPart(content, 'word/settings.xml', xml =>
      xml.replace('<w:compat>', `${asked}<w:compat>`),
    );
    const text = openWord(setOnLetterhead(ours, letterhead({ settings: SETTINGS }))).text(
      'word/settings.xml',
    );
    expect(text).toMatch(
      /<w:documentProtection w:edit="forms" w:enforcement="1"\/><w:evenAndOddHeaders\/><w:updateFields\/><w:compat>/,
    );
  });

  it('let tick boxes work in a letterhead of Word 2007', () => {
    expect(set({ settings: SETTINGS }).text('word/settings.xml')).toContain('w:val="15"');
  });

  it('let tables stand level with the text in a letterhead of Word 2010', () => {
    const settings = SETTINGS.replace('w:val="12"', 'w:val="14"');
    expect(set({ settings }).text('word/settings.xml')).toContain('w:val="15"');
  });
});

const core =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Briefpapier 3</dc:title><dc:creator>Jan Jansen</dc:creator></cp:coreProperties>';

describe('what the file says of itself', () => {
  it('is about the document, and names nobody of the letterhead', () => {
    const text = set({ properties: { 'core-properties': core } }).text('docProps/core.xml');
    expect(text).toContain('<dc:title>Werkbalans</dc:title>');
    expect(text).toContain('<dc:language>nl-BE</dc:language>');
    expect(text).not.toMatch(/Jansen|Briefpapier/);
  });

  it('holds our custom properties', () => {
    expect(set({}).text('docProps/custom.xml')).toContain('name="veldwerk:document"');
  });

  it('keeps the name of the company, which a control in the header may show', () => {
    const app = `<Properties xmlns="${OFFICE}/extended-properties"><Manager>Jan Jansen</Manager><Company>Gemeente Voorbeeld</Company></Properties>`;
    const text = set({ properties: { 'extended-properties': app } }).text('docProps/app.xml');
    expect(text).toContain('<Company>Gemeente Voorbeeld</Company>');
    expect(text).not.toContain('Jansen');
  });

  it('keeps only the custom properties that a field shows', () => {
    const property = (pid: number, name: string): string =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}"><vt:lpwstr>${name} 1</vt:lpwstr></property>`;
    const custom =
      `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
      `${property(2, 'Ons kenmerk')}${property(3, 'MSIP_Label_Owner')}${property(4, 'Versie')}</Properties>`;
    const footer =
      '<w:p><w:fldSimple w:instr=" DOCPROPERTY Versie "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
      '<w:r><w:instrText> DOCPROPERTY "Ons ken</w:instrText></w:r><w:r><w:instrText>merk" </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const text = set({ properties: { 'custom-properties': custom }, footer }).text('docProps/custom.xml');
    expect(
      [...text.matchAll(/pid="(\d+)" name="([^"]+)"/g)].map(([, pid, name]) => `${pid} ${name}`),
    ).toEqual(['2 veldwerk:document', '3 Ons kenmerk', '4 Versie']);
  });
});

describe('what editing left behind', () => {
  it('goes: numbers of sessions', () => {
    const body =
      PLACE.replace('<w:p>', '<w:p w:rsidR="00A12345">') +
      paragraph('Groet').replace('<w:r>', '<w:r w:rsidRPr="00B12345">');
    expect(set({ body }).text('word/document.xml')).not.toContain('rsid');
  });

  it('goes: names of who worked on it, and a copy of the styles that no longer agrees', () => {
    const people = {
      name: 'word/people.xml',
      type: 'http://schemas.microsoft.com/office/2011/relationships/people',
      contentType: `${TYPE}.wordprocessingml.people+xml`,
      content:
        '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="Jan Jansen"/></w15:people>',
    };
    const effects = {
      name: 'word/stylesWithEffects.xml',
      type: 'http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects',
      contentType: 'application/vnd.ms-word.stylesWithEffects+xml',
      content: '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    };
    const { names, text } = set({ parts: [people, effects] });
    expect(names).not.toContain(people.name);
    expect(names).not.toContain(effects.name);
    expect(text('[Content_Types].xml')).not.toMatch(/people|stylesWithEffects/);
  });

  it('goes: parts that nothing refers to', () => {
    const lost = { name: 'word/lost.xml', content: '<lost/>', contentType: 'application/xml' };
    expect(set({ parts: [lost] }).names).not.toContain('word/lost.xml');
  });
});
