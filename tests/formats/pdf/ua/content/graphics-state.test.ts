import { describe, expect, it } from 'vitest';
import { GraphicsState } from '../../../../../src/formats/pdf/ua/content/graphics-state.ts';
import { IDENTITY } from '../../../../../src/formats/pdf/ua/content/matrix.ts';
import { operations } from '../../../../../src/formats/pdf/ua/content/operations.ts';
import type { FontMetrics, PaintedText } from '../../../../../src/formats/pdf/ua/content/paint-sink.ts';

/** Every letter is half an em wide. */
const font: FontMetrics = {
  split: bytes => [...bytes],
  glyph: code => ({ unicode: String.fromCharCode(code), advance: 0.5 }),
  ascent: 0.8,
  descent: -0.2,
  isVertical: false,
  isSimple: true,
};

function shown(content: string, metrics = font): PaintedText[] {
  const state = new GraphicsState(IDENTITY);
  const texts: PaintedText[] = [];
  for (const operation of operations(Buffer.from(content, 'latin1'))) {
    state.follow(operation);
    if (['Tj', 'TJ', "'", '"'].includes(operation.operator)) {
      state.show(operation.operands.at(-1), metrics, text => texts.push(text));
    }
  }
  return texts;
}

/** Where each string begins. */
const starts = (content: string): number[][] =>
  shown(content).map(({ place: { start } }) => [Math.round(start.x), Math.round(start.y)]);

const bounds = (content: string, follow = (state: GraphicsState) => state.endPath()) => {
  const state = new GraphicsState(IDENTITY);
  for (const operation of operations(Buffer.from(content, 'latin1'))) state.follow(operation);
  return follow(state);
};

describe('where text stands', () => {
  it.each([
    [
      'Td',
      'BT /F 10 Tf 5 7 Td (a) Tj 10 20 Td (b) Tj ET',
      [
        [5, 7],
        [15, 27],
      ],
    ],
    [
      'TD and T*',
      'BT /F 10 Tf 5 50 TD 0 -12 TD (a) Tj T* (b) Tj ET',
      [
        [5, 38],
        [5, 26],
      ],
    ],
    [
      'Tm',
      'BT /F 10 Tf 2 0 0 2 5 7 Tm (a) Tj (b) Tj ET',
      [
        [5, 7],
        [15, 7],
      ],
    ],
    [
      'TL, ’ and ”',
      'BT /F 10 Tf 12 TL (a) \' 0 1 (bb) " (c) Tj ET',
      [
        [0, -12],
        [0, -24],
        [12, -24],
      ],
    ],
    [
      'Tc',
      'BT /F 10 Tf 2 Tc (ab) Tj (c) Tj ET',
      [
        [0, 0],
        [14, 0],
      ],
    ],
    [
      'Tw',
      'BT /F 10 Tf 2 Tw (a b) Tj (c) Tj ET',
      [
        [0, 0],
        [17, 0],
      ],
    ],
    [
      'Tz',
      'BT /F 10 Tf 50 Tz (ab) Tj (c) Tj ET',
      [
        [0, 0],
        [5, 0],
      ],
    ],
    ['Ts', 'BT /F 10 Tf 4 Ts (a) Tj ET', [[0, 4]]],
    [
      'TJ',
      'BT /F 10 Tf [(a) -500 (b)] TJ ET',
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      'cm, q and Q',
      'q 1 0 0 1 100 0 cm BT /F 10 Tf (a) Tj ET Q BT /F 10 Tf (b) Tj ET',
      [
        [100, 0],
        [0, 0],
      ],
    ],
  ])('follows %s', (_, content, expected) => {
    expect(starts(content)).toEqual(expected);
  });

  it('reaches from descent to ascent', () => {
    expect(shown('BT /F 10 Tf 5 7 Td (ab) Tj ET')[0]?.bounds).toEqual({
      left: 5,
      top: 5,
      right: 15,
      bottom: 15,
    });
  });

  it('runs down in a vertical font', () => {
    const [first, second] = shown('BT /F 10 Tf (a) Tj (b) Tj ET', { ...font, isVertical: true });
    expect([first?.place.direction.y, second?.place.start]).toEqual([-1, { x: 0, y: -5 }]);
  });
});

describe('where other things are', () => {
  it('is around all points of a path', () => {
    expect(bounds('2 0 0 2 0 0 cm 10 10 m 20 30 l 5 5 40 8 9 9 c')).toEqual({
      left: 10,
      top: 10,
      right: 80,
      bottom: 60,
    });
  });

  it('is the unit square for an image', () => {
    expect(bounds('40 0 0 20 5 6 cm', state => state.unitSquare())).toEqual({
      left: 5,
      top: 6,
      right: 45,
      bottom: 26,
    });
  });
});
