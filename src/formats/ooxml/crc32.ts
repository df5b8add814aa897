/** The polynomial of CRC-32, lowest bit first. */
const POLYNOMIAL = 0xedb88320;
/** The polynomial 1, lowest bit first. */
const ONE = 0x80000000;

/** Product of two polynomials modulo the one of CRC-32, as in zlib's `crc32_combine`. */
function multiply(a: number, b: number): number {
  let product = 0;
  let left = a;
  let right = b;
  while (left !== 0) {
    if (left & ONE) product ^= right;
    left <<= 1;
    right = right & 1 ? (right >>> 1) ^ POLYNOMIAL : right >>> 1;
  }
  return product;
}

/** x to the power 2^n modulo the polynomial. */
const SQUARES = squares();

function squares(): readonly number[] {
  let power = ONE >>> 1;
  return Array.from({ length: 32 }, () => {
    const square = power;
    power = multiply(power, power);
    return square;
  });
}

/** The CRC-32 of some bytes, turned into that of those bytes with a fixed number of zeros behind them: see `crcShift`. */
export type CrcShift = Int32Array;

/**
 * Shifts by a length, as a table: a row for each four bits of a CRC. A step is linear, so rows add up.
 * @param length in bytes
 */
export function crcShift(length: number): CrcShift {
  const shift = powerOf(length);
  const bits = Array.from({ length: 32 }, (_, bit) => multiply(shift, 1 << bit));
  return Int32Array.from({ length: 128 }, (_, at) => {
    const row = (at >> 4) * 4;
    return [0, 1, 2, 3].reduce((sum, bit) => (at & (1 << bit) ? sum ^ (bits[row + bit] ?? 0) : sum), 0);
  });
}

/** The CRC-32 of two pieces together. @param shift of the second's length */
export function appendCrc(first: number, second: number, shift: CrcShift): number {
  let crc = second;
  for (let row = 0, rest = first; row < 128; row += 16, rest >>>= 4) crc ^= shift[row | (rest & 15)] ?? 0;
  return crc >>> 0;
}

/** x to the power of eight times a length: eight bits a byte. */
function powerOf(length: number): number {
  let power = ONE;
  for (let rest = length, bit = 3; rest > 0; rest = Math.floor(rest / 2), bit++) {
    if (rest % 2 === 1) power = multiply(SQUARES[bit] ?? 0, power);
  }
  return power;
}
