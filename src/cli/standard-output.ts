import { once } from 'node:events';
import { systemCode } from '../core/system-reasons.ts';

/** Standard output that waits for its reader, and knows when that one has had enough (`| head`). */
export class StandardOutput {
  private isClosed = false;
  private readonly onError = (error: unknown): void => {
    if (systemCode(error) !== 'EPIPE') throw error;
    this.isClosed = true;
  };

  constructor() {
    process.stdout.on('error', this.onError);
  }

  /** Writes when there is room. @returns whether anybody still reads */
  async write(text: string): Promise<boolean> {
    if (this.isClosed) return false;
    if (!process.stdout.write(text)) {
      // A reader that leaves makes no room any more.
      const left = new AbortController();
      const { signal } = left;
      await Promise.race([
        once(process.stdout, 'drain', { signal }),
        once(process.stdout, 'close', { signal }),
      ]).catch(this.onError);
      left.abort();
    }
    return !this.isClosed;
  }
}

/** Values as the members of an indented JSON array, some at a time, without ever holding all of them. */
export class JsonArray {
  private isFirst = true;
  private readonly output: StandardOutput;
  private readonly indent: string;

  /** @param indent white space before the array's line */
  constructor(output: StandardOutput, indent = '') {
    this.output = output;
    this.indent = indent;
  }

  /** @returns whether anybody still reads */
  add(values: readonly unknown[]): Promise<boolean> {
    if (values.length === 0) return this.output.write('');
    const members = JSON.stringify(values, null, 2).slice(1, -2).replaceAll('\n', `\n${this.indent}`);
    const text = `${this.isFirst ? '[' : ','}${members}`;
    this.isFirst = false;
    return this.output.write(text);
  }

  end(): Promise<boolean> {
    return this.output.write(this.isFirst ? '[]' : `\n${this.indent}]`);
  }
}
