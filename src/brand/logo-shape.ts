import type { LogoFault } from './read-logo.ts';

/** Beyond these a logo becomes a hairline: pages bound its width as well as its height. */
const WIDEST = 12;
const TALLEST = 6;

/** What is wrong with proportions (width divided by height); none for a logo that a page can show. */
export function shapeFaults(ratio: number): readonly LogoFault[] {
  const [wide, tall] = [rounded(ratio), rounded(1 / ratio)];
  if (wide > WIDEST) return [fault(`is ${times(wide)} as wide as it is high`, WIDEST)];
  if (tall > TALLEST) return [fault(`is ${times(tall)} as high as it is wide`, TALLEST)];
  return [];
}

/** Proportions of sizes in millimetres are a hair off what was meant. */
function rounded(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}

/** Upward, so that what is too much never reads as just enough. */
function times(ratio: number): string {
  return `${Math.ceil(ratio * 10) / 10} times`;
}

function fault(message: string, most: number): LogoFault {
  return {
    message: `${message}, a logo at most ${most} times`,
    hint: 'cut off empty space around it, or use a more compact version of the logo',
  };
}
