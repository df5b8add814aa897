import { readPackage, writePackage } from '../../src/formats/ooxml/package.ts';
import { xmlText } from '../../src/formats/ooxml/xml-text.ts';
import { compileWorkbook } from '../../src/formats/xlsx/compiled-workbook.ts';
import { openWorkbook } from '../../src/formats/xlsx/open-workbook.ts';

/** The same workbook for an engine that wants placeholders: a shared text `${name}` in each of some cells. */
export function withPlaceholders(file: Uint8Array, names: readonly string[]): Buffer {
  const texts = names.map(name => `\${${name}}`);
  const filled = compileWorkbook(file).fill(
    names.map((name, index) => ({ name, value: texts[index] ?? '' })),
    { recalculate: false },
  );
  const shared = openWorkbook(filled).sharedStrings;
  const opened = readPackage(filled);
  if (!shared) throw new Error('The workbook has no shared texts.');
  const first = shared.text.match(/<si\b/g)?.length ?? 0;
  const parts = opened.names.map(name => {
    const bytes = opened.part(name) ?? new Uint8Array();
    if (name === shared.name) return [name, Buffer.from(withTexts(shared.text, texts))] as const;
    if (!/worksheets\/.*\.xml$/.test(name)) return [name, bytes] as const;
    const sheet = texts.reduce(
      (xml, text, index) =>
        xml.replace(` t="inlineStr"><is><t>${text}</t></is>`, () => ` t="s"><v>${first + index}</v>`),
      Buffer.from(bytes).toString('utf8'),
    );
    return [name, Buffer.from(sheet)] as const;
  });
  return Buffer.from(writePackage(parts));
}

function withTexts(sharedStrings: string, texts: readonly string[]): string {
  const items = texts.map(text => `<si><t>${xmlText(text)}</t></si>`).join('');
  return sharedStrings.replace(/ (?:uniqueCount|count)="\d+"/g, '').replace('</sst>', () => `${items}</sst>`);
}
