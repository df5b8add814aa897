import {
  around,
  type Bounds,
  IDENTITY,
  type Matrix,
  matrixOf,
  multiply,
  transformedBounds,
} from './matrix.ts';
import { listOf, numberOf, type Operand, type Operation } from './operations.ts';
import type { FontMetrics, PaintedText } from './paint-sink.ts';
import { paintedString, type Typesetting } from './painted-string.ts';

/** What q keeps and Q gives back, as far as it tells where something is. @see ISO 32000-1 §8.4.1, §9.3 */
interface State extends Typesetting {
  readonly ctm: Matrix;
  readonly leading: number;
}

interface Saved {
  readonly depth: number;
  readonly state: State;
  readonly text: Matrix;
  readonly line: Matrix;
}

const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** Deeper than any content saves its state; beyond, states aren't kept. */
const MAX_SAVED = 10_000;

/** Follows the operators that decide where things are painted, and says where. */
export class GraphicsState {
  private state: State;
  private readonly saved: State[] = [];
  private text: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;
  private path: Bounds | undefined;

  constructor(ctm: Matrix) {
    this.state = {
      ctm,
      fontSize: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  /** Enters a form XObject; what it changes is undone by {@link leave}. */
  enter(matrix: Matrix): Saved {
    const before = { depth: this.saved.length, state: this.state, text: this.text, line: this.line };
    this.state = { ...this.state, ctm: multiply(matrix, this.state.ctm) };
    return before;
  }

  leave({ depth, state, text, line }: Saved): void {
    this.saved.length = Math.min(depth, this.saved.length);
    [this.state, this.text, this.line] = [state, text, line];
  }

  /** Where the unit square is: an image fills it. */
  unitSquare(): Bounds {
    return transformedBounds(this.state.ctm, [0, 0, 1, 1]);
  }

  /** Where the path is that an operator paints or gives up; it ends there. */
  endPath(): Bounds | undefined {
    const { path } = this;
    this.path = undefined;
    return path;
  }

  /** Takes an operator that is about places; others change nothing. */
  follow({ operator, operands }: Operation): void {
    const number = (index: number) => numberOf(operands[index]) ?? 0;
    switch (operator) {
      case 'q':
        if (this.saved.length < MAX_SAVED) this.saved.push(this.state);
        break;
      case 'Q':
        this.state = this.saved.pop() ?? this.state;
        break;
      case 'cm': {
        const matrix = matrixOf(operands.map(numberOf));
        if (matrix !== undefined) this.change({ ctm: multiply(matrix, this.state.ctm) });
        break;
      }
      case 'm':
      case 'l':
        this.extend(operands, 0);
        break;
      case 'v':
      case 'y':
        this.extend(operands, 0, 2);
        break;
      case 'c':
        this.extend(operands, 0, 2, 4);
        break;
      case 're':
        this.rectangle(number(0), number(1), number(2), number(3));
        break;
      default:
        this.setText(operator, operands);
    }
  }

  /** The operators of the text state; others move text, or change nothing. @see ISO 32000-1 §9.3 */
  private setText(operator: string, operands: readonly Operand[]): void {
    const number = numberOf(operands[0]) ?? 0;
    switch (operator) {
      case 'Tf':
        this.change({ fontSize: numberOf(operands[1]) ?? 0 });
        break;
      case 'Tc':
        this.change({ characterSpacing: number });
        break;
      case 'Tw':
        this.change({ wordSpacing: number });
        break;
      case 'Tz':
        this.change({ scale: number / 100 });
        break;
      case 'TL':
        this.change({ leading: number });
        break;
      case 'Ts':
        this.change({ rise: number });
        break;
      default:
        this.moveText(operator, operands);
    }
  }

  /** The operators that say where text goes on. @see ISO 32000-1 §9.4.2 */
  private moveText(operator: string, operands: readonly Operand[]): void {
    const [x = 0, y = 0] = operands.map(numberOf);
    switch (operator) {
      case 'BT':
        this.setLine(IDENTITY);
        break;
      case 'Tm':
        this.setLine(matrixOf(operands.map(numberOf)) ?? this.line);
        break;
      case 'TD':
        this.change({ leading: -y });
        this.nextLine(x, y);
        break;
      case 'Td':
        this.nextLine(x, y);
        break;
      case '"':
        this.change({ wordSpacing: x, characterSpacing: y });
        this.nextLine(0, -this.state.leading);
        break;
      case "'":
      case 'T*':
        this.nextLine(0, -this.state.leading);
        break;
    }
  }

  /** Shows the strings of Tj, TJ, ' or ", each where it stands. */
  show(operand: Operand | undefined, font: FontMetrics, tell: (text: PaintedText) => void): void {
    for (const item of listOf(operand) ?? [operand]) {
      if (item instanceof Uint8Array) tell(this.showString(item, font));
      else if (typeof item === 'number') this.advance((-item / 1000) * this.state.fontSize, font);
    }
  }

  private showString(bytes: Uint8Array, font: FontMetrics): PaintedText {
    const matrix = multiply(this.text, this.state.ctm);
    const { painted, length } = paintedString(bytes, font, { ...this.state, matrix });
    this.advance(length, font);
    return painted;
  }

  private advance(length: number, font: FontMetrics): void {
    this.text = multiply(
      font.isVertical ? translation(0, length) : translation(length * this.state.scale, 0),
      this.text,
    );
  }

  private nextLine(x: number, y: number): void {
    this.setLine(multiply(translation(x, y), this.line));
  }

  private setLine(matrix: Matrix): void {
    this.line = matrix;
    this.text = matrix;
  }

  private change(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private extend(operands: readonly Operand[], ...indexes: readonly number[]): void {
    for (const index of indexes) {
      const [x, y] = [numberOf(operands[index]), numberOf(operands[index + 1])];
      if (x !== undefined && y !== undefined) this.rectangle(x, y, 0, 0);
    }
  }

  private rectangle(x: number, y: number, width: number, height: number): void {
    this.path = around(this.path, transformedBounds(this.state.ctm, [x, y, x + width, y + height]));
  }
}
