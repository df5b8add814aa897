import { attribute } from '../model/attributes.ts';
import { asName, type CosDict, dictEntry, integerEntry, nameEntry, textEntry } from '../model/cos.ts';
import type { DocumentModel } from '../model/document-model.ts';
import { languageOf } from '../model/element-ancestors.ts';
import type { StructureElement, StructureTree } from '../model/structure-tree.ts';
import { MOST_LANGUAGE_LETTERS } from './review-limits.ts';

/** Which content is meant to run from right to left, as the file says. */
export interface WritingDirections {
  /** Whether lines of the document begin at the right, where nothing else is said. */
  readonly isRightToLeft: boolean;
  /** Whether those of marked content of a page or form do; without an MCID, those of a form as a whole. */
  ofContent(owner: CosDict, mcid: number | undefined): boolean;
}

/**
 * By WritingMode of an element or one around it, else by its language; of a document without a language, by Direction.
 * That a line runs from left to right is never said: it is what elements say that aren't told otherwise.
 * @see ISO 32000-1 §14.8.5.4.2 WritingMode, §12.2 Direction
 */
export function readWritingDirections(pdf: DocumentModel): WritingDirections {
  const { catalog, parents, structure } = pdf;
  const language = textEntry(catalog, 'Lang');
  const isRightToLeft =
    language === undefined || language === ''
      ? nameEntry(dictEntry(catalog, 'ViewerPreferences'), 'Direction') === 'R2L'
      : isRightToLeftLanguage(language);
  const isStated = writingModes(structure);
  return {
    isRightToLeft,
    ofContent(owner, mcid) {
      const dict =
        mcid === undefined
          ? parents.element(integerEntry(owner, 'StructParent'))
          : parents.contentElement(integerEntry(owner, 'StructParents'), mcid);
      if (dict === undefined) return isRightToLeft;
      if (isStated(structure.byDict.get(dict))) return true;
      const own = languageOf(dict);
      return own === undefined ? isRightToLeft : isRightToLeftLanguage(own);
    },
  };
}

/** Whether an element or one around it says that its lines run from right to left. Each is looked at once. */
function writingModes(tree: StructureTree): (element: StructureElement | undefined) => boolean {
  const wanted = { owner: 'Layout', key: 'WritingMode', read: asName };
  const known = new Map<StructureElement, boolean>();
  return element => {
    const passed: StructureElement[] = [];
    let isStated: boolean | undefined;
    for (let at = element; at !== undefined && isStated === undefined; at = at.parent) {
      const mode = attribute(at.dict, tree.classMap, wanted);
      isStated = known.get(at) ?? (mode === undefined ? undefined : mode === 'RlTb');
      passed.push(at);
    }
    for (const at of passed) known.set(at, isStated ?? false);
    return isStated ?? false;
  };
}

/** Codes of scripts that run from right to left. @see ISO 15924 */
const SCRIPTS: ReadonlySet<string> = new Set('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa'.split(' '));

const KNOWN = new Map<string, boolean>();

/** Languages that are remembered: a file may have any number of codes. */
const MOST_KNOWN = 1000;

/** Whether a language is written from right to left: `ar`, `he-IL`, `ku-Arab`. */
export function isRightToLeftLanguage(language: string): boolean {
  const tag = language.slice(0, MOST_LANGUAGE_LETTERS);
  const found = KNOWN.get(tag) ?? SCRIPTS.has(scriptOf(tag) ?? '');
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(tag, found);
  return found;
}

/** The script in which a language is written as a rule. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch (cause) {
    // No language tag: anything can stand in Lang.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
