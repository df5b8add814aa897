import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Inline, RichText } from '../model/document.ts';

/** What is wrong in a Markdown text, at an offset in it (from 0). */
export interface MarkdownProblem {
  readonly code: 'markdown' | 'bad-link' | 'unknown-reference';
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
  /** The link id that isn't known. */
  readonly link?: string;
}

/** A link record as texts need it. */
export interface LinkTarget {
  readonly url: string;
  readonly label: string;
}

export interface ParsedRichText {
  readonly content: RichText;
  readonly problems: readonly MarkdownProblem[];
}

/** Parses the Markdown that content may hold; anything else in it is a problem with its place. */
export function parseRichText(markdown: string, links: ReadonlyMap<string, LinkTarget>): ParsedRichText {
  const known = parsed.get(links) ?? new Map<string, ParsedRichText>();
  parsed.set(links, known);
  const result = known.get(markdown) ?? parseOnce(markdown, links);
  known.set(markdown, result);
  return result;
}

/** A text is parsed to check it, to name the fields, and for each brand: the same text with the same links once. */
const parsed = new WeakMap<ReadonlyMap<string, LinkTarget>, Map<string, ParsedRichText>>();

function parseOnce(markdown: string, links: ReadonlyMap<string, LinkTarget>): ParsedRichText {
  if (markdown.length > LONGEST) {
    const message = `the text has ${markdown.length} characters; a text has at most ${LONGEST}`;
    return {
      content: [],
      problems: [{ code: 'markdown', offset: 0, message, hint: 'split it over blocks' }],
    };
  }
  const problems: MarkdownProblem[] = [];
  const content = blocks(fromMarkdown(markdown).children, { links, problems, depth: 0 });
  return { content, problems };
}

/** A page holds about 3 000 characters. */
const LONGEST = 12_000;
const DEEPEST_LIST = 3;

interface Context {
  readonly links: ReadonlyMap<string, LinkTarget>;
  readonly problems: MarkdownProblem[];
  /** How many lists this one stands in. */
  readonly depth: number;
}

function blocks(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  context: Context,
): RichText {
  return nodes.flatMap((node): RichText => {
    if (node.type === 'paragraph') return [{ type: 'paragraph', children: inlines(node.children, context) }];
    if (node.type === 'list') return [list(node, context)];
    context.problems.push(notAllowed(node));
    return [];
  });
}

function list(node: List, context: Context): RichText[number] {
  if (node.ordered && node.start !== 1) {
    const message = `a numbered list begins with 1, not ${node.start}`;
    const hint = 'for a sentence that begins with a number, write a backslash before the full stop';
    context.problems.push({ code: 'markdown', offset: offsetOf(node), message, hint });
  }
  const inner = { ...context, depth: context.depth + 1 };
  if (inner.depth > DEEPEST_LIST) {
    const message = `lists stand more than ${DEEPEST_LIST} deep in each other`;
    context.problems.push({ code: 'markdown', offset: offsetOf(node), message, hint: 'use fewer levels' });
    return { type: 'list', ordered: false, items: [] };
  }
  return {
    type: 'list',
    ordered: node.ordered === true,
    items: node.children.map(item => blocks(item.children, inner)),
  };
}

function inlines(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        checkLeftovers(node, context);
        return [{ type: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
      case 'strong':
        return [{ type: 'strong', children: inlines(node.children, context) }];
      case 'emphasis':
        return [{ type: 'emphasis', children: inlines(node.children, context) }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return link(node, context);
      default:
        context.problems.push(notAllowed(node));
        return [];
    }
  });
}

/** Signs of a link or strong words that were begun and not ended: they would stand on paper as they are. */
function checkLeftovers(node: Extract<PhrasingContent, { type: 'text' }>, context: Context): void {
  const left = /\*\*|\]\s?\((?:link:|https:)|\((?:link:)/.exec(node.value);
  if (!left) return;
  const isLink = left[0] !== '**';
  context.problems.push({
    code: 'markdown',
    offset: offsetOf(node) + left.index,
    message: isLink ? 'a link is not complete here' : '"**" opens or closes no strong words here',
    hint: isLink
      ? 'write [words](link:link_id), without spaces between'
      : 'write **words**, without spaces inside',
  });
}

function link(node: Extract<PhrasingContent, { type: 'link' }>, context: Context): Inline[] {
  const children = inlines(node.children, context);
  const offset = offsetOf(node);
  if (node.title) {
    const message = 'a link has a title, which no format shows';
    context.problems.push({ code: 'bad-link', offset, message, hint: 'leave out the words in quotes' });
  }
  if (!node.url.startsWith('link:')) {
    const problem = urlProblem(node.url);
    if (problem) context.problems.push({ code: 'bad-link', offset, ...problem });
    return [{ type: 'link', url: node.url, domain: domainOf(node.url), children }];
  }
  const id = node.url.slice('link:'.length);
  const target = context.links.get(id);
  if (!target) {
    const message = `there is no link ${JSON.stringify(id.slice(0, 60))}`;
    context.problems.push({ code: 'unknown-reference', offset, message, link: id });
    return children;
  }
  const label: Inline[] = children.length > 0 ? children : [{ type: 'text', text: target.label }];
  return [{ type: 'link', url: target.url, domain: domainOf(target.url), children: label }];
}

/** Why an address can't be used, if so. */
export function urlProblem(url: string): { readonly message: string; readonly hint: string } | undefined {
  const shown = JSON.stringify(url.slice(0, 60));
  if (/…|\.\.\.|%E2%80%A6/i.test(url)) {
    return { message: `the address ${shown} is cut off`, hint: 'copy the whole address from the browser' };
  }
  if (!url.startsWith('https://')) {
    return { message: `the address ${shown} does not begin with https://`, hint: 'write the whole address' };
  }
  if (/[\s<>"]/.test(url) || !URL.canParse(url) || !domainOf(url).includes('.')) {
    return { message: `${shown} is not a web address`, hint: 'copy the address from the browser' };
  }
  return undefined;
}

/** The host of an address, as print shows it after the link's words. */
export function domainOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function notAllowed(node: {
  type: string;
  position?: { start: { offset?: number | undefined } } | undefined;
}) {
  const name = NAMES[node.type] ?? node.type;
  const hint =
    node.type === 'heading'
      ? 'use a heading block'
      : 'allowed are paragraphs, **strong**, *emphasis*, lists and [links](link:…)';
  return { code: 'markdown', offset: offsetOf(node), message: `a text can't hold ${name}`, hint } as const;
}

function offsetOf(node: { position?: { start: { offset?: number | undefined } } | undefined }): number {
  return node.position?.start.offset ?? 0;
}

const NAMES: Readonly<Record<string, string>> = {
  heading: 'a heading',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  code: 'a code block (a line indented by four spaces is one)',
  inlineCode: 'code',
  blockquote: 'a quotation',
  thematicBreak: 'a line across',
  definition: 'a link definition',
  linkReference: 'a link by reference',
};
