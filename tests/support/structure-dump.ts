import { ask } from './judges.ts';
import { figureTexts, languageOf, readWidgets } from './pdfjs.ts';

/** A structure element as pdfinfo reads it. */
interface Element {
  role: string;
  scope: string;
  numbering: string;
  text: string;
  /** Name of the form field, or what else the element refers to. */
  object: string;
  readonly children: Element[];
}

const LONGEST = 60;

/**
 * The structure tree of a file as text, indented, one line an element; an element with nothing but one child stands
 * on one line with it.
 */
export async function dumpStructure(bytes: Uint8Array): Promise<string> {
  const root = parse(
    ask('pdfinfo', ['-struct-text', '-enc', 'UTF-8', 'FILE'], bytes).stdout,
    await objectNames(bytes),
  );
  const figures = [...(await figureTexts(bytes))];
  for (const figure of elementsIn(root).filter(({ role }) => role === 'Figure')) {
    figure.text = `alt: ${figures.shift() ?? '(none)'}`;
  }
  return [`Lang ${await languageOf(bytes)}`, ...root.children.flatMap(child => lines(child, 0)), ''].join(
    '\n',
  );
}

async function objectNames(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const named = (await readWidgets(bytes)).map(({ id, fieldName, buttonValue, radioButton }) => {
    return [id.replace('R', ''), radioButton ? `${fieldName}:${buttonValue}` : fieldName] as const;
  });
  return new Map(named);
}

/** Reads pdfinfo's lines: an element's name, its attributes with a slash, texts in quotes, and objects by number. */
function parse(told: string, names: ReadonlyMap<string, string>): Element {
  const root = element('');
  const open: { readonly depth: number; readonly element: Element }[] = [{ depth: -1, element: root }];
  for (const line of told.split('\n').filter(line => line.trim() !== '')) {
    const depth = line.search(/\S/);
    const said = line.trim();
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const current = open.at(-1)?.element ?? root;
    const [, scope] = /^\/Scope \/(\w+)/.exec(said) ?? [];
    const [, numbering] = /^\/ListNumbering \/(\w+)/.exec(said) ?? [];
    const [, object] = /^Object (\d+)/.exec(said) ?? [];
    if (scope) current.scope = scope;
    else if (numbering) current.numbering = numbering;
    else if (object) current.object = names.get(object) ?? 'annotation';
    else if (said.startsWith('"')) current.text += said.slice(1, -1);
    else if (!said.startsWith('/')) {
      const child = element(/^[A-Za-z0-9]+/.exec(said)?.[0] ?? said);
      current.children.push(child);
      open.push({ depth, element: child });
    }
  }
  return root;
}

const element = (role: string): Element => ({
  role,
  scope: '',
  numbering: '',
  text: '',
  object: '',
  children: [],
});

function elementsIn(parent: Element): Element[] {
  return [parent, ...parent.children.flatMap(elementsIn)];
}

function lines(start: Element, depth: number): string[] {
  const chain = [start];
  for (let last = start; isWrapper(last) && last.children[0]; ) {
    last = last.children[0];
    chain.push(last);
  }
  const last = chain.at(-1) ?? start;
  const said = chain.map(({ role, scope, numbering }) => [role, scope, numbering].filter(Boolean).join(' '));
  const line = [said.join(' > '), last.object, quoted(last.text)].filter(Boolean).join(' ');
  return [`${'  '.repeat(depth)}${line}`, ...last.children.flatMap(child => lines(child, depth + 1))];
}

const isWrapper = ({ text, object, children }: Element): boolean =>
  text === '' && object === '' && children.length === 1;

function quoted(text: string): string {
  if (text === '') return '';
  return text.length > LONGEST ? `"${text.slice(0, LONGEST - 1).trimEnd()}…"` : `"${text}"`;
}
