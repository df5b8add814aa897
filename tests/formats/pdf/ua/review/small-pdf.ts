/** What a test writes of a file; the rest is as small as it can be. */
export interface SmallPdf {
  /** Of the page: object 3. */
  readonly content: string;
  /** K of the structure tree root, object 6: `10 0 R 11 0 R`. Untagged without. */
  readonly structure?: string;
  /** More entries of the page and of the catalog. */
  readonly page?: string;
  readonly catalog?: string;
  /** Objects from number 10 on, by number. Of a stream, its dictionary without Length, and its data. */
  readonly objects?: Readonly<Record<number, string | readonly [dict: string, data: string]>>;
}

/** A page of 300 by 200 pt, with the font F1 (object 5) whose letters are all half an em wide. */
export function smallPdf({
  content,
  structure,
  page = '',
  catalog = '',
  objects = {},
}: SmallPdf): Uint8Array {
  const widths = new Array(224).fill(500).join(' ');
  const tagged = structure === undefined ? '' : '/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>';
  const all: SmallPdf['objects'] = {
    1: `<</Type/Catalog/Pages 2 0 R/Lang(nl)${tagged}${catalog}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/StructParents 0
      /Resources<</Font<</F1 5 0 R>>/XObject<</X1 20 0 R>>>>${page}>>`,
    4: ['', content],
    5: `<</Type/Font/Subtype/TrueType/BaseFont/Proef/Encoding/WinAnsiEncoding
      /FirstChar 32/LastChar 255/Widths[${widths}]>>`,
    6: `<</Type/StructTreeRoot/K[${structure ?? ''}]>>`,
    ...objects,
  };
  return Buffer.from(written(all), 'latin1');
}

function written(objects: NonNullable<SmallPdf['objects']>): string {
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of Object.entries(objects)) {
    offsets.set(Number(number), file.length);
    const body =
      typeof object === 'string'
        ? object
        : `<<${object[0]}/Length ${object[1].length}>>\nstream\n${object[1]}\nendstream`;
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const sections = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const start = file.length;
  const size = Math.max(...offsets.keys()) + 1;
  return `${file}xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
}

/** An element of the structure tree with content of the page: `element('P', '0 1')`. */
export const element = (type: string, kids: string, more = ''): string =>
  `<</Type/StructElem/S/${type}/P 6 0 R/Pg 3 0 R/K[${kids}]${more}>>`;

/** Text at a place, in a marked-content sequence: `marked(0, 10, 150, '(Dag) Tj')`. */
export const marked = (mcid: number, x: number, y: number, show: string): string =>
  `/P <</MCID ${mcid}>> BDC BT /F1 10 Tf ${x} ${y} Td ${show} ET EMC\n`;
