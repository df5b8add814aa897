/** What WinAnsiEncoding has at 0x80–0x9F; 0 where it has nothing (ISO 32000-1 Annex D.2). */
const HIGH_CONTROLS = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
] as const;

/** The Unicode code point of each WinAnsi code from 32 to 255; undefined where the encoding has none. */
export const WIN_ANSI: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 224 }, (_, index) => index + 32)
    .map(code => [code, code >= 0x80 && code <= 0x9f ? HIGH_CONTROLS[code - 0x80] : code] as const)
    .filter((pair): pair is readonly [number, number] => Boolean(pair[1]) && pair[0] !== 127),
);
