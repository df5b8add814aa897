import type { Hex } from './brand.ts';
import { localName, scanXml, type XmlToken } from './xml-scan.ts';

/** What an element paints with, as it is written; inherited by what it holds. */
interface Paints {
  readonly fill: string;
  readonly stroke: string;
  readonly color: string;
  readonly 'stop-color': string;
}
type Property = keyof Paints;
const PROPERTIES: readonly Property[] = ['fill', 'stroke', 'color', 'stop-color'];

/** @see SVG 1.1 §11.2, appendix N */
const INITIAL: Paints = { fill: 'black', stroke: 'none', color: 'black', 'stop-color': 'black' };

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use']);
/** What they hold cuts other things out, and is not painted itself. */
const UNPAINTED = new Set(['clipPath', 'mask']);

/** What style sheets say of one class; what is said later counts for more. */
interface ClassRule {
  readonly order: number;
  readonly paints: Partial<Paints>;
}
type ClassRules = ReadonlyMap<string, ClassRule>;

/**
 * Every colour a drawing paints with, each once. Undefined when that can't be told from its text alone, as with pictures
 * in it, or style sheets beyond what drawing programs write.
 */
export function svgColours(text: string): readonly Hex[] | undefined {
  const scan = scanXml(text);
  const rules = scan.ok ? classRules(scan.tokens) : undefined;
  if (!scan.ok || !rules) return undefined;
  const painted = new Set<string>();
  const open: { readonly paints: Paints; readonly isPainted: boolean }[] = [];
  for (const token of scan.tokens) {
    if (token.type === 'close') open.pop();
    if (token.type !== 'open') continue;
    const name = localName(token.name);
    if (name === 'image') return undefined;
    const outer = open.at(-1) ?? { paints: INITIAL, isPainted: true };
    const paints = { ...outer.paints, ...ownPaints(token.attributes, rules) };
    const isPainted = outer.isPainted && !UNPAINTED.has(name);
    open.push({ paints, isPainted });
    if (!isPainted) continue;
    if (SHAPES.has(name)) for (const paint of [paints.fill, paints.stroke]) painted.add(seen(paint, paints));
    if (name === 'stop') painted.add(seen(paints['stop-color'], paints));
  }
  return hexes([...painted].filter(paint => !/^(none|transparent|url\(.*)$/.test(paint)));
}

function seen(paint: string, { color }: Paints): string {
  return paint === 'currentcolor' ? color : paint;
}

function hexes(paints: readonly string[]): readonly Hex[] | undefined {
  const colours = paints.map(toHex).filter(colour => colour !== undefined);
  return colours.length > 0 && colours.length === paints.length ? colours : undefined;
}

/** Attributes give way to style sheets, and those to a style of the element's own (SVG 1.1 §6.4). */
function ownPaints(attributes: ReadonlyMap<string, string>, rules: ClassRules): Partial<Paints> {
  const ruled = (attributes.get('class') ?? '').split(/\s+/).flatMap(name => rules.get(name) ?? []);
  return Object.assign(
    {},
    paintsIn(PROPERTIES.map(property => [property, attributes.get(property) ?? ''])),
    ...ruled.sort((one, other) => one.order - other.order).map(({ paints }) => paints),
    declared(attributes.get('style') ?? ''),
  );
}

/** Paints among the declarations of a style. */
function declared(css: string): Partial<Paints> {
  return paintsIn(css.split(';').map(part => [part.split(':')[0]?.trim() ?? '', part.split(':')[1] ?? '']));
}

function paintsIn(pairs: readonly (readonly [string, string])[]): Partial<Paints> {
  const found: Partial<Record<Property, string>> = {};
  for (const property of PROPERTIES) {
    const [, value = ''] = pairs.findLast(([name]) => name === property) ?? [];
    const paint = value.replace('!important', '').trim().toLowerCase();
    if (paint !== '' && paint !== 'inherit') found[property] = paint;
  }
  return found;
}

/** The rules of all style sheets by class; undefined when one that paints is about anything else. */
function classRules(tokens: readonly XmlToken[]): ClassRules | undefined {
  const rules = new Map<string, ClassRule>();
  // A nested rule ends up with a name that no class has.
  for (const [order, rule] of styleSheets(tokens)
    .flatMap(css => css.split('}'))
    .entries()) {
    const at = rule.lastIndexOf('{');
    const paints = declared(rule.slice(at + 1));
    if (at < 0 || Object.keys(paints).length === 0) continue;
    for (const selector of rule.slice(0, at).split(',')) {
      const name = selector.trim();
      if (!/^\.[\w-]+$/.test(name)) return undefined;
      const held = rules.get(name.slice(1))?.paints;
      rules.set(name.slice(1), { order, paints: { ...held, ...paints } });
    }
  }
  return rules;
}

/** The texts of all `style` elements, without comments. */
function styleSheets(tokens: readonly XmlToken[]): readonly string[] {
  const sheets: string[] = [];
  let inStyle = false;
  for (const token of tokens) {
    if (token.type === 'open') inStyle = localName(token.name) === 'style';
    if (token.type === 'close') inStyle = false;
    if (token.type === 'text' && inStyle) sheets.push(withoutComments(token.text));
  }
  return sheets;
}

function withoutComments(css: string): string {
  const [first = '', ...others] = css.split('/*');
  return first + others.map(part => part.slice(part.indexOf('*/') + 2)).join(' ');
}

const NAMES: Readonly<Record<string, Hex>> = { black: '#000000', white: '#FFFFFF' };

/** `#RGB`, `#RRGGBB`, `rgb(…)`, black and white, in small letters; an opacity is left out. */
function toHex(paint: string): Hex | undefined {
  const [, digits] = /^#([0-9a-f]{3,8})$/.exec(paint) ?? [];
  if (digits?.length === 6 || digits?.length === 8) return `#${digits.slice(0, 6).toUpperCase()}`;
  if (digits?.length === 3 || digits?.length === 4)
    return `#${digits.slice(0, 3).replace(/./g, '$&$&').toUpperCase()}`;
  const [, ...channels] = /^rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*[),/]/.exec(paint) ?? [];
  if (channels.length < 3) return Object.hasOwn(NAMES, paint) ? NAMES[paint] : undefined;
  const bytes = channels.map(it =>
    Math.min(255, Math.round(Number.parseFloat(it) * (it.endsWith('%') ? 2.55 : 1))),
  );
  return `#${bytes
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
