import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { CrossReference } from './cross-reference.ts';

/**
 * Size at which an object stream is written, bytes before it is deflated: some four copies of a form, so that all but
 * the first deflate to what differs from the one before.
 */
const STREAM_SIZE = 96 * 1024;

/** Level 3 makes structure elements a fifth larger than level 6 and is four times as fast. */
const LEVEL = 3;

/** Bytes that are handed out together. */
const CHUNK = 256 * 1024;

/**
 * Writes a new file object by object. Streams go out as they come, all others in object streams; nothing that was
 * written is kept but its place.
 * @see ISO 32000-1 §7.5
 */
export class ObjectWriter {
  readonly #emit: (chunk: Uint8Array) => void;
  readonly #places = new CrossReference();
  readonly #hash = createHash('sha256');
  #chunk = Buffer.allocUnsafe(CHUNK);
  #filled = 0;
  #written = 0;
  #next = 1;
  #numbers: number[] = [];
  #bodies: string[] = [];
  #size = 0;

  /** @param emit gets each chunk of the file, in order; a chunk is the receiver's own */
  constructor(emit: (chunk: Uint8Array) => void) {
    this.#emit = emit;
    // The four bytes tell whoever moves the file that it isn't text (§7.5.2).
    this.#latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  }

  /** The first of `count` numbers in a row that no object has. */
  reserve(count = 1): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }

  /** An object that isn't a stream. @param body PDF syntax, a latin1 string */
  put(number: number, body: string): void {
    this.#numbers.push(number);
    this.#bodies.push(body);
    this.#size += body.length + 1;
    if (this.#size >= STREAM_SIZE) this.#flush();
  }

  /** A stream object. @param entries of its dictionary without Length; a text is latin1 */
  putStream(number: number, entries: string, data: string | Uint8Array): void {
    this.#places.at(number, this.#written);
    this.#latin1(`${number} 0 obj\n<<${entries} /Length ${data.length}>>\nstream\n`);
    if (typeof data === 'string') this.#latin1(data);
    else this.#bytes(data);
    this.#latin1('\nendstream\nendobj\n');
  }

  /** An object with the next free number. */
  add(body: string): number {
    const number = this.reserve();
    this.put(number, body);
    return number;
  }

  /**
   * The end of the file. Its identifier depends on the bytes alone.
   * @param entries of the trailer: Root, and Info if there is one
   */
  end(entries: string): void {
    this.#flush();
    const number = this.reserve();
    const start = this.#written;
    this.#places.at(number, start);
    const { entries: shape, data } = this.#places.encode();
    const id = this.#hash.copy().update(this.#chunk.subarray(0, this.#filled)).digest('hex').slice(0, 32);
    const head = `${number} 0 obj\n<</Type /XRef ${shape} ${entries} /ID [<${id}> <${id}>] /Length ${data.length}>>`;
    this.#latin1(`${head}\nstream\n`);
    this.#bytes(data);
    this.#latin1(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`);
    this.#handOut();
  }

  /** Writes the waiting objects as an object stream (§7.5.7). */
  #flush(): void {
    if (this.#numbers.length === 0) return;
    const stream = this.reserve();
    let offset = 0;
    const index = this.#numbers.map((number, at) => {
      this.#places.inStream(number, stream, at);
      const pair = `${number} ${offset}`;
      offset += (this.#bodies[at]?.length ?? 0) + 1;
      return pair;
    });
    const head = `${index.join(' ')}\n`;
    const data = Buffer.from(`${head}${this.#bodies.join('\n')}`, 'latin1');
    const entries = `/Type /ObjStm /N ${this.#numbers.length} /First ${head.length} /Filter /FlateDecode`;
    [this.#numbers, this.#bodies, this.#size] = [[], [], 0];
    this.putStream(stream, entries, deflateSync(data, { level: LEVEL, memLevel: 9 }));
  }

  #latin1(text: string): void {
    if (text.length > CHUNK - this.#filled) {
      this.#bytes(Buffer.from(text, 'latin1'));
      return;
    }
    this.#chunk.write(text, this.#filled, 'latin1');
    this.#advance(text.length);
  }

  #bytes(data: Uint8Array): void {
    for (let at = 0; at < data.length; ) {
      const part = data.subarray(at, at + CHUNK - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#advance(part.length);
      at += part.length;
    }
  }

  #advance(length: number): void {
    this.#filled += length;
    this.#written += length;
    if (this.#filled === CHUNK) this.#handOut();
  }

  #handOut(): void {
    const chunk = this.#chunk.subarray(0, this.#filled);
    this.#hash.update(chunk);
    this.#emit(chunk);
    this.#chunk = Buffer.allocUnsafe(CHUNK);
    this.#filled = 0;
  }
}
