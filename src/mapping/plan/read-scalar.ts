import { quote } from '../../yaml/quote.ts';
import type { Path } from '../../yaml/value-at.ts';
import { error } from '../problem.ts';
import type { Reading } from './reading.ts';

/**
 * A scalar as text. YAML reads `007` as the number 7 and `1.0` as 1: what was meant as text has then lost letters, which is
 * an error.
 */
export function readAsText(
  reading: Reading,
  value: string | number | boolean,
  path: Path,
): string | undefined {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  const text = String(value);
  const [written = ''] = /^[^\s#,}\]]*/.exec(reading.source.written(path)) ?? [];
  if (written === text) return text;
  const message = `YAML reads ${written} as the ${typeof value === 'number' ? 'number' : 'value'} ${text}`;
  reading.report(
    error('read-as-number', reading.source.at(path), message, `put it in quotes: ${quote(written)}`),
  );
  return undefined;
}

export function readTexts(
  reading: Reading,
  values: readonly (string | number)[],
  path: Path,
): readonly string[] {
  return values.flatMap((value, i) => readAsText(reading, value, [...path, i]) ?? []);
}

/** Reports keys that YAML read as numbers and wrote down otherwise: `01` has become `1`. */
export function checkKeys(reading: Reading, keys: readonly string[], path: Path): void {
  for (const key of keys) {
    const at = reading.source.keyAt([...path, key]);
    const [written = ''] = /^[^\s:,}]*/.exec(reading.lines[at.line - 1]?.slice(at.column - 1) ?? '') ?? [];
    if (written === key || written === '' || String(Number(written)) !== key) continue;
    const message = `YAML reads the key ${written} as the number ${key}`;
    reading.report(error('read-as-number', at, message, `put it in quotes: ${quote(written)}`));
  }
}
