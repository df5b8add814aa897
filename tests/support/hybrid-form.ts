/**
 * A file with a table as it is, made hybrid: old readers find its table, newer ones also the stream it points to, which has an
 * object in an object stream that the table calls free (ISO 32000-1 §7.5.8.4).
 */
export function hybridForm(file: Uint8Array): Uint8Array {
  const source = Buffer.from(file).toString('latin1');
  const previous = Number(/startxref\s+(\d+)/.exec(source)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(source)?.[1]);
  const root = /\/Root (\d+ 0 R)/.exec(source)?.[1] ?? '';
  const [hidden, container, own] = [size, size + 1, size + 2];
  const body = `${hidden} 0 <</Verborgen true>>`;
  const objects = `${container} 0 obj\n<</Type/ObjStm/N 1/First ${`${hidden} 0 `.length}/Length ${body.length}>>\nstream\n${body}\nendstream\nendobj\n`;
  const at = source.length;
  const streamAt = at + objects.length;
  const rows = Buffer.alloc(21);
  rows.set([2], 0);
  rows.writeUInt32BE(container, 1);
  rows.set([1], 7);
  rows.writeUInt32BE(at, 8);
  rows.set([1], 14);
  rows.writeUInt32BE(streamAt, 15);
  const stream = `${own} 0 obj\n<</Type/XRef/Size ${own + 1}/W[1 4 2]/Index[${hidden} 3]/Root ${root}/Length 21>>\nstream\n${rows.toString('latin1')}\nendstream\nendobj\n`;
  const tableAt = streamAt + stream.length;
  const table = `xref\n0 1\n0000000000 65535 f \n${container} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${own + 1}/Root ${root}/Prev ${previous}/XRefStm ${streamAt}>>\nstartxref\n${tableAt}\n%%EOF\n`;
  return Buffer.from(source + objects + stream + table, 'latin1');
}
