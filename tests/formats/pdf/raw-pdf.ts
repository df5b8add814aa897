/** Objects of a handwritten file by number, each without `12 0 obj` around it. */
export type RawObjects = Readonly<Record<number, string>>;

/** The head of a form: its catalog, and a page without anything. Fields begin at 10. */
export function formObjects(fields: string, more: RawObjects = {}, catalog = ''): RawObjects {
  return {
    1: `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${fields}]>>${catalog}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
    ...more,
  };
}

/** A stream object with the length it has. */
export function rawStream(data: string, entries = ''): string {
  return `<<${entries}/Length ${data.length}>>stream\n${data}\nendstream`;
}

interface Written {
  readonly body: string;
  /** Of each object, by number. */
  readonly offsets: ReadonlyMap<number, number>;
}

function written(objects: RawObjects, from: number): Written {
  let body = '';
  const offsets = new Map<number, number>();
  for (const [number, object] of Object.entries(objects)) {
    offsets.set(Number(number), from + body.length);
    body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  return { body, offsets };
}

/** A file with a cross-reference table. All text is latin1. */
export function rawPdf(objects: RawObjects, trailer = ''): string {
  return appended('%PDF-1.7\n', objects, { trailer });
}

/**
 * A file with something appended to it, as programs do that save without writing all anew.
 * @param options `deleted`: numbers of objects that are free since
 */
export function appended(
  file: string,
  objects: RawObjects,
  { deleted = [], trailer = '' }: { readonly deleted?: readonly number[]; readonly trailer?: string } = {},
): string {
  const { body, offsets } = written(objects, file.length);
  const used = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const free = deleted.map(number => `${number} 1\n0000000000 00001 f \n`);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1];
  const prev = previous === undefined ? '' : `/Prev ${previous}`;
  const table = `xref\n${[...used, ...free].join('')}trailer\n<</Size 99/Root 1 0 R${prev}${trailer}>>\n`;
  return `${file}${body}${table}startxref\n${file.length + body.length}\n%%EOF\n`;
}

export function bytesOf(latin1: string): Uint8Array {
  return Buffer.from(latin1, 'latin1');
}
