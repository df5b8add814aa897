import type { Document, Element } from 'slimdom';
import { readPackage } from '../../ooxml/package.ts';
import { UnreadableFile } from '../../ooxml/unreadable-file.ts';
import { isOfType, PACKAGE, Parts, type WordFile } from './parts.ts';
import { findPlaces, likePlace } from './place.ts';
import { attributeOf, descendantsOf, isW, NAMESPACES, rootOf } from './xml.ts';

/** What is wrong with a letterhead, as the end of a sentence that begins with the file's name, and what to do. */
export interface LetterheadProblem {
  readonly code:
    | 'unreadable'
    | 'macros'
    | 'no-place'
    | 'place'
    | 'changes'
    | 'comments'
    | 'linked'
    | 'alt-text';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** A letterhead that a document can be set on. */
export interface Letterhead extends WordFile {
  /** The paragraph that the document takes the place of. */
  readonly place: Element;
}

export type LetterheadReading =
  | { readonly ok: true; readonly letterhead: Letterhead; readonly warnings: readonly LetterheadProblem[] }
  | { readonly ok: false; readonly problems: readonly LetterheadProblem[] };

const SAVE_AS_DOCX = 'open it in Word and save it as a Word document (.docx), without a password';
const MAIN_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml$/;

/** How all namespaces of strict files begin (ISO/IEC 29500-1). */
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Opens a letterhead and says all that keeps a document from being set on it. */
export function readLetterhead(bytes: Uint8Array): LetterheadReading {
  try {
    return judge(new Parts(readPackage(bytes)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refused('unreadable', `can't be read: ${error.message}`, SAVE_AS_DOCX);
  }
}

function judge(parts: Parts): LetterheadReading {
  const main = parts.related(PACKAGE, 'officeDocument');
  const type = main === undefined ? undefined : parts.contentType(main);
  if (main === undefined || !parts.has(main)) {
    return refused('unreadable', "can't be read: the file has no document inside", SAVE_AS_DOCX);
  }
  if (/macroEnabled|ms-word/.test(type ?? '') || holdsMacros(parts, main)) {
    return refused('macros', 'holds macros (programs), which mail and virus scanners stop', SAVE_AS_DOCX);
  }
  if (!MAIN_TYPE.test(type ?? '')) {
    return refused('unreadable', 'is an Office file, but not a Word document', SAVE_AS_DOCX);
  }
  const root = rootOf(parts.tree(main));
  if (root.namespaceURI?.startsWith(STRICT)) {
    const hint = 'open it in Word and save it as “Word-document”, not as “Strict Open XML-document”';
    return refused('unreadable', 'is saved as strict Open XML, which few programs read', hint);
  }
  if (!isW(root, 'document')) {
    return refused('unreadable', "can't be read: the file has no document inside", SAVE_AS_DOCX);
  }
  const stories = storiesOf(parts, main);
  const trees = stories.map(name => parts.tree(name));
  const found = trees.flatMap(findPlaces);
  const problems = [...placeProblems(found, trees), ...leftovers(trees), ...linkProblems(parts, stories)];
  const [place] = found;
  if (problems.length > 0 || !place) return { ok: false, problems };
  return { ok: true, letterhead: { parts, main, place: place.paragraph }, warnings: altWarnings(trees) };
}

/** The parts with text of a document, its main part first. */
export function storiesOf(parts: Parts, main: string): readonly string[] {
  const others = parts
    .relations(main)
    .filter(
      relation => !relation.isExternal && isOfType(relation, 'header', 'footer', 'footnotes', 'endnotes'),
    )
    .map(({ target }) => target);
  return [main, ...new Set(others)].filter(name => parts.has(name));
}

function refused(code: LetterheadProblem['code'], message: string, hint: string): LetterheadReading {
  return { ok: false, problems: [{ code, severity: 'error', message, hint }] };
}

function problem(code: LetterheadProblem['code'], message: string, hint: string): LetterheadProblem {
  return { code, severity: 'error', message, hint };
}

function holdsMacros(parts: Parts, main: string): boolean {
  return parts
    .relations(main)
    .some(relation => isOfType(relation, 'vbaProject', 'wordVbaData', 'control', 'activeXControlBinary'));
}

const OWN_PARAGRAPH =
  'type {{inhoud}} as a paragraph of its own, between the header and the footer of a page';

function placeProblems(
  found: readonly { readonly trouble?: string }[],
  trees: readonly Document[],
): readonly LetterheadProblem[] {
  const [first] = found;
  if (!first) {
    const near = trees.flatMap(tree => likePlace(tree) ?? []).at(0);
    const hint = near === undefined ? OWN_PARAGRAPH : `write {{inhoud}} where it says ${near}`;
    return [problem('no-place', 'has no paragraph with the text {{inhoud}}', hint)];
  }
  const isFit = found.some(({ trouble }) => trouble === undefined);
  if (isFit && found.length === 1) return [];
  if (isFit)
    return [problem('place', 'has {{inhoud}} more than once', 'keep the one where the document goes')];
  return [problem('place', `has {{inhoud}} ${first.trouble}, where a document can't stand`, OWN_PARAGRAPH)];
}

/** What editing left behind: it would go out with every document, with the names of those who did it. */
function leftovers(trees: readonly Document[]): readonly LetterheadProblem[] {
  const roots = trees.map(rootOf);
  const commented = roots.some(
    root => descendantsOf(root, 'commentReference', 'commentRangeStart').length > 0,
  );
  const changed = roots.some(root =>
    descendantsOf(root, '*').some(element => attributeOf(element, 'author') !== undefined),
  );
  return [
    ...(changed
      ? [problem('changes', 'holds tracked changes', 'accept or reject them all (Controleren, Accepteren)')]
      : []),
    ...(commented
      ? [problem('comments', 'holds comments', 'delete them all (Controleren, Verwijderen)')]
      : []),
  ];
}

/** A picture that lies elsewhere isn't there for others, and asking for it tells that someone opens the document. */
function linkProblems(parts: Parts, stories: readonly string[]): readonly LetterheadProblem[] {
  const linked = stories
    .flatMap(name => parts.relations(name))
    .filter(relation => relation.isExternal && !isOfType(relation, 'hyperlink', 'attachedTemplate'));
  if (linked.length === 0) return [];
  const hint =
    'insert the picture into the document itself (Bestand, Info, Koppelingen bewerken, Koppeling verbreken)';
  return [problem('linked', 'shows a picture or file that lies elsewhere, by a link', hint)];
}

function altWarnings(trees: readonly Document[]): readonly LetterheadProblem[] {
  const silent = trees
    .flatMap(tree => tree.getElementsByTagNameNS(NAMESPACES.wp, 'docPr'))
    .filter(properties => !properties.getAttribute('descr')?.trim() && !isDecorative(properties))
    // A text box says its text.
    .filter(({ parentElement }) => parentElement && descendantsOf(parentElement, 'txbxContent').length === 0);
  if (silent.length === 0) return [];
  const message = 'has a picture without alternative text: a screen reader has nothing to say there';
  const hint =
    'right-click it, choose “Alternatieve tekst bewerken”, and describe it or mark it as decorative';
  return [{ code: 'alt-text', severity: 'warning', message, hint }];
}

/** Word's own extension of drawings ([MS-ODRAWXML] §2.24). */
function isDecorative(properties: Element): boolean {
  return properties
    .getElementsByTagNameNS('http://schemas.microsoft.com/office/drawing/2017/decorative', 'decorative')
    .some(mark => mark.getAttribute('val') === '1' || mark.getAttribute('val') === 'true');
}
