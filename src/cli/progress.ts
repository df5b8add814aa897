import type { RunProgress } from '../index.ts';

/** Cells of a bar on a terminal. */
const BAR = 24;
/** Milliseconds between lines where there is no terminal: a log should tell that it goes on, and no more. */
const LINE_EVERY = 10_000;

/** Tells of long work on standard error: one line that changes on a terminal, now and then a line elsewhere. */
export interface ProgressLine {
  show(progress: RunProgress): void;
  /** Takes the line away. */
  end(): void;
}

/** @param what is counted: "records" @param warned what is said of those with warnings */
export function progressLine(what: string, warned = 'with warnings'): ProgressLine {
  const { stderr } = process;
  let isShown = false;
  let last = performance.now();
  return {
    show(progress) {
      if (stderr.isTTY) {
        stderr.write(`\r\x1b[2K${barOf(progress)}  ${textOf(progress, what, warned)}`);
        isShown = true;
      } else if (performance.now() - last >= LINE_EVERY) {
        last = performance.now();
        stderr.write(`${textOf(progress, what, warned)}\n`);
      }
    },
    end() {
      if (isShown) stderr.write('\r\x1b[2K');
    },
  };
}

function barOf({ done, total }: RunProgress): string {
  const filled = total === 0 ? BAR : Math.round((BAR * done) / total);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
}

function textOf(
  { done, total, rate, secondsLeft, warnings }: RunProgress,
  what: string,
  warned: string,
): string {
  const left = secondsLeft === null ? '' : `, ${timeOf(secondsLeft)} left`;
  const wrong = warnings > 0 ? `, ${warnings} ${warned}` : '';
  return `${done} of ${total} ${what}, ${Math.round(rate)} a second${left}${wrong}`;
}

function timeOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
