/** An object of an update: where it stands, bytes from the header. */
export interface UpdatedObject {
  readonly number: number;
  readonly offset: number;
  readonly generation: number;
}

/** Bytes of a row of a cross-reference stream: type 1, offset or stream 4, generation or index 2 (ISO 32000-1 table 18). */
export const ROW = 7;

/** Writes the row of an object that is in use. */
export function writeRow(
  buffer: Buffer,
  at: number,
  { offset, generation }: Pick<UpdatedObject, 'offset' | 'generation'>,
): void {
  buffer[at] = 1;
  buffer.writeUInt32BE(offset, at + 1);
  buffer.writeUInt16BE(generation, at + 5);
}

/** Objects by number; of two with one number the later. */
export function updatedObjects(objects: readonly UpdatedObject[]): readonly UpdatedObject[] {
  const last = new Map(objects.map(object => [object.number, object]));
  return [...last.values()].sort((a, b) => a.number - b.number);
}

/** Stretches of numbers that follow each other: the first, and how many. */
function runsOf(objects: readonly UpdatedObject[]): readonly (readonly UpdatedObject[])[] {
  const runs: UpdatedObject[][] = [];
  for (const object of objects) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.number === object.number - 1) run.push(object);
    else runs.push([object]);
  }
  return runs;
}

/** The `Index` of a cross-reference stream (§7.5.8.2). */
export function updateSections(objects: readonly UpdatedObject[]): string {
  return runsOf(objects)
    .map(run => `${run[0]?.number} ${run.length}`)
    .join(' ');
}

/** A cross-reference table: rows of 20 bytes (§7.5.4). */
export function updateTable(objects: readonly UpdatedObject[]): string {
  const sections = runsOf(objects).map(run => {
    const rows = run.map(
      ({ offset, generation }) =>
        `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    );
    return `${run[0]?.number} ${run.length}\n${rows.join('')}`;
  });
  return `xref\n${sections.join('')}`;
}
