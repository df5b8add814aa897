import { shapeFaults } from './logo-shape.ts';
import type { LogoFault, LogoReading } from './read-logo.ts';
import { localName, scanXml, type XmlToken } from './xml-scan.ts';

type OpenTag = Extract<XmlToken, { type: 'open' }>;

const NAMESPACE = 'http://www.w3.org/2000/svg';
const EXPORT_AGAIN = 'export the logo again as plain SVG';

/** Elements a logo may not hold, with what to do about each. */
const FORBIDDEN: readonly {
  readonly names: readonly string[];
  readonly what: string;
  readonly hint: string;
}[] = [
  {
    names: ['text', 'tspan', 'textPath', 'tref', 'flowRoot'],
    what: 'text, which looks different where its font is missing',
    hint: 'convert text to paths in the drawing program',
  },
  { names: ['script', 'handler'], what: 'a script', hint: EXPORT_AGAIN },
  {
    names: ['foreignObject', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas'],
    what: 'parts that are not SVG',
    hint: EXPORT_AGAIN,
  },
  {
    names: ['animate', 'animateMotion', 'animateTransform', 'set', 'discard'],
    what: 'animation',
    hint: 'leave the animation out',
  },
];

/** The proportions of an SVG, or all that keeps it from looking the same everywhere and doing nothing but look. */
export function readSvg(text: string): LogoReading {
  const scan = scanXml(text);
  if (!scan.ok)
    return {
      ok: false,
      faults: [{ message: `is not well-formed XML (line ${scan.line})`, hint: EXPORT_AGAIN }],
    };
  const root = scan.tokens.find((token): token is OpenTag => token.type === 'open');
  if (!root || localName(root.name) !== 'svg') return { ok: false, faults: [NOT_SVG] };

  const ratio = ratioOf(root);
  const faults = [
    ...(namespaceOf(root) === NAMESPACE
      ? []
      : [{ message: `lacks xmlns="${NAMESPACE}"`, hint: EXPORT_AGAIN }]),
    ...forbiddenParts(scan.tokens),
    ...outsideReferences(scan.tokens),
    ...(ratio === undefined ? [NO_SIZE] : shapeFaults(ratio)),
  ];
  return faults.length > 0 || ratio === undefined
    ? { ok: false, faults }
    : { ok: true, format: 'svg', ratio };
}

const NOT_SVG: LogoFault = {
  message: 'is not SVG or PNG',
  hint: 'export the logo as SVG (best) or PNG',
};
const NO_SIZE: LogoFault = {
  message: 'has no size that can be read',
  hint: 'give the svg element a viewBox="0 0 width height"',
};

function namespaceOf(root: OpenTag): string | undefined {
  const [prefix] = root.name.includes(':') ? root.name.split(':') : [];
  return root.attributes.get(prefix ? `xmlns:${prefix}` : 'xmlns');
}

function forbiddenParts(tokens: readonly XmlToken[]): LogoFault[] {
  const names = new Set(tokens.flatMap(token => (token.type === 'open' ? [localName(token.name)] : [])));
  const faults = FORBIDDEN.filter(part => part.names.some(name => names.has(name))).map(({ what, hint }) => ({
    message: `holds ${what}`,
    hint,
  }));
  const isScripted = tokens.some(
    token => token.type === 'open' && [...token.attributes.keys()].some(name => /^on[a-z]/i.test(name)),
  );
  if (isScripted && !names.has('script'))
    faults.push({ message: 'holds a script in an attribute', hint: EXPORT_AGAIN });
  // Entities can pull in other files, or grow without end.
  if (tokens.some(token => token.type === 'doctype' && token.text.includes('[')))
    faults.push({ message: 'declares entities', hint: EXPORT_AGAIN });
  return faults;
}

/** A reference that stays in the file: a part of it, or a picture written out in it. */
const INSIDE = /^(#|data:image\/(png|jpe?g|gif|webp)[;,]|$)/i;

function outsideReferences(tokens: readonly XmlToken[]): LogoFault[] {
  const references: string[] = [];
  let inStyle = false;
  for (const token of tokens) {
    if (token.type === 'instruction' && /^xml-stylesheet\s/.test(token.text))
      references.push('xml-stylesheet');
    if (token.type === 'text' && inStyle) references.push(...cssReferences(token.text));
    if (token.type === 'close') inStyle = false;
    if (token.type !== 'open') continue;
    inStyle = localName(token.name) === 'style';
    for (const [name, value] of token.attributes) {
      if (name.startsWith('xmlns')) continue;
      if (/^(href|src)$/i.test(localName(name))) references.push(value.trim());
      else references.push(...cssReferences(value));
    }
  }
  const outside = [...new Set(references.filter(reference => !INSIDE.test(reference)))];
  return outside.map(reference => ({
    message: `refers to something outside itself: "${shorten(reference)}"`,
    hint: 'draw it in the logo itself, or leave it out',
  }));
}

function cssReferences(css: string): string[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000));
  const urls = [...plain.matchAll(/url\(\s*["']?([^"')]*)/gi)].map(([, url = '']) => url.trim());
  const imports = [...plain.matchAll(/@import\s+["']([^"']*)/gi)].map(([, url = '']) => url.trim());
  return [...urls, ...imports];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** As Typst's SVG reader sees it: width and height when they are lengths, else those of the view box. */
function ratioOf(root: OpenTag): number | undefined {
  const box = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth, boxHeight] = box.length === 4 && box.every(Number.isFinite) ? box : [];
  const width = lengthOf(root.attributes.get('width') ?? '100%', boxWidth);
  const height = lengthOf(root.attributes.get('height') ?? '100%', boxHeight);
  if (width === undefined || height === undefined || !(width > 0) || !(height > 0)) return undefined;
  return width / height;
}

/** Pixels in each absolute unit. @see CSS Values and Units §6.2 */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
};

function lengthOf(text: string, whole: number | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)(%|[a-z]*)\s*$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (unit === '%') return whole === undefined ? undefined : (Number(digits) / 100) * whole;
  const pixels = UNITS[unit.toLowerCase()];
  return pixels === undefined ? undefined : Number(digits) * pixels;
}
