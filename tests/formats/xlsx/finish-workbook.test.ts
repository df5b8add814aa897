import { describe, expect, it } from 'vitest';
import { readPackage } from '../../../src/formats/ooxml/package.ts';
import { calculateWorkbook } from '../../../src/formats/xlsx/calculate-workbook.ts';
import type { Picture, Workbook } from '../../../src/formats/xlsx/workbook.ts';
import { writeWorkbook } from '../../../src/formats/xlsx/write-workbook.ts';
import { sampleWorkbook } from '../../support/sample-workbook.ts';

const values = calculateWorkbook(sampleWorkbook);
const open = async (workbook: Workbook) => readPackage(await writeWorkbook(workbook, values));
const file = await open(sampleWorkbook);
const text = (name: string): string => new TextDecoder().decode(file.part(name));

describe('the parts of a workbook', () => {
  it('are those it needs and no others', () => {
    expect(file.names).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'docProps/app.xml',
      'docProps/custom.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet4.xml',
      'xl/drawings/drawing1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing2.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing3.xml',
      'xl/drawings/_rels/drawing3.xml.rels',
      'xl/charts/chart1.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/media/image1.png',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/theme/theme1.xml',
    ]);
  });

  it('hold a picture once, wherever it lies', () => {
    expect(text('xl/drawings/_rels/drawing1.xml.rels')).toContain('Target="../media/image1.png"');
    expect(text('xl/drawings/_rels/drawing3.xml.rels')).toContain('Target="../media/image1.png"');
  });

  it('hold two pictures when there are two', async () => {
    const [start, ...others] = sampleWorkbook.sheets;
    const [logo] = start?.pictures ?? [];
    const second = { ...logo, name: 'Twee', png: Buffer.concat([logo?.png ?? Buffer.of(), Buffer.of(0)]) };
    const pictures = [...(start?.pictures ?? []), second as Picture];
    const sheets = [{ ...(start as NonNullable<typeof start>), pictures }, ...others];
    expect((await open({ ...sampleWorkbook, sheets })).names).toContain('xl/media/image2.png');
  });
});

describe('a drawing', () => {
  it('has its pictures and charts under numbers of their own', () => {
    expect(text('xl/drawings/drawing3.xml').match(/<xdr:cNvPr id="\d+" name="[^"]*"/g)).toEqual([
      '<xdr:cNvPr id="2" name="Logo"',
      '<xdr:cNvPr id="3" name="Uren per week"',
      '<xdr:cNvPr id="4" name="Eén reeks"',
    ]);
  });

  it('says what can be seen to those who cannot', () => {
    expect(text('xl/drawings/drawing1.xml')).toContain('descr="Logo van R&amp;D &quot;Werk&quot;"');
  });

  it('gives a picture its size: 12 700 EMU a pt', () => {
    expect(text('xl/drawings/drawing1.xml')).toContain('<xdr:ext cx="1143000" cy="381000"/>');
  });
});

describe('what a workbook says of itself', () => {
  it.each([
    ['docProps/core.xml', '<dc:title>Wat past het best? Proef &amp; toets</dc:title>'],
    ['docProps/core.xml', '<dc:creator>R&amp;D &quot;Werk&quot;</dc:creator>'],
    ['docProps/core.xml', '<dc:description>Een &lt;kleine&gt; werkmap</dc:description>'],
    ['docProps/core.xml', '<dc:language>nl-BE</dc:language>'],
    [
      'docProps/core.xml',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:created>',
    ],
    [
      'docProps/core.xml',
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-22T00:00:00Z</dcterms:modified>',
    ],
    ['docProps/app.xml', '<Company>R&amp;D &quot;Werk&quot;</Company>'],
    ['docProps/custom.xml', 'pid="2" name="veldwerk:document"><vt:lpwstr>proef</vt:lpwstr>'],
    ['docProps/custom.xml', 'pid="3" name="veldwerk:version"><vt:lpwstr>1.0</vt:lpwstr>'],
    ['docProps/custom.xml', 'pid="4" name="veldwerk:locale"><vt:lpwstr>nl-BE</vt:lpwstr>'],
  ])('in %s is %s', (part, xml) => {
    expect(text(part)).toContain(xml);
  });
});

describe('the theme', () => {
  it('has the name, the font and the colours of the brand, and nothing of exceljs', () => {
    const theme = text('xl/theme/theme1.xml');
    expect(theme).toContain('<a:clrScheme name="R&amp;D"><a:dk1><a:srgbClr val="1F2A37"/></a:dk1>');
    expect(theme.match(/<a:latin typeface="[^"]*"/g)).toEqual([
      '<a:latin typeface="Arial"',
      '<a:latin typeface="Arial"',
    ]);
    expect(theme).not.toMatch(/script=|a:spDef/);
  });
});
