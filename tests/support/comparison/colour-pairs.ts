import { contrastRatio } from '../../../src/brand/contrast.ts';
import type { Cell, Sheet } from '../../../src/formats/xlsx/workbook.ts';

/** Two colours that meet in a cell, `RRGGBB`. */
export interface ColourPair {
  readonly colour: string;
  readonly ground: string;
}

const WHITE = 'FFFFFF';

/** The colours of letters and what is behind them, in every cell of a sheet and under every condition. */
export function colourPairs({ cells, conditions }: Sheet): readonly ColourPair[] {
  const pairs = cells.flatMap(cell => {
    const own = { colour: cell.style.font?.colour ?? '000000', ground: cell.style.fill ?? WHITE };
    const changed = conditions.filter(({ range }) => isIn(cell, range)).flatMap(({ rule }) => looksOf(rule));
    return [
      own,
      ...changed.map(({ fill, colour }) => ({ colour: colour ?? own.colour, ground: fill ?? own.ground })),
    ];
  });
  return [...new Map(pairs.map(pair => [`${pair.colour} ${pair.ground}`, pair])).values()];
}

/** Pairs as `2A2028 on FADCDC: 12.23`. */
export function tooFaint(pairs: readonly ColourPair[]): readonly string[] {
  return pairs.flatMap(({ colour, ground }) => {
    const ratio = contrastRatio(`#${colour}`, `#${ground}`);
    return ratio >= 4.5 ? [] : [`${colour} on ${ground}: ${ratio.toFixed(2)}`];
  });
}

function isIn({ row, column }: Cell, range: Sheet['conditions'][number]['range']): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function looksOf(rule: Sheet['conditions'][number]['rule']): readonly { fill?: string; colour?: string }[] {
  switch (rule.type) {
    case 'expression': {
      const { fill, colour } = rule.look;
      return [{ ...(fill ? { fill } : {}), ...(colour ? { colour } : {}) }];
    }
    case 'colourScale':
      return rule.points.map(({ colour }) => ({ fill: colour }));
    case 'dataBar':
      return [{ fill: rule.colour }];
  }
}
