import { asInteger, type CosDict, entry, nameEntry, textEntry, textOfBytes } from '../model/cos.ts';
import { ancestorsOf, languageOf } from '../model/structure-tree.ts';
import { mapOf, nameOf, type Operand, stringOf } from './operations.ts';

/** The entries of a property list that the rules ask about. */
export interface ContentProperties {
  readonly mcid?: number;
  readonly language?: string;
  readonly actualText?: string;
  readonly alt?: string;
  readonly expansion?: string;
}

/** A marked-content sequence and what it stands in. */
export interface MarkedContent {
  readonly tag: string;
  readonly properties: ContentProperties;
  /** The structure element it belongs to, by its own MCID or that of the content around it. */
  readonly element: CosDict | undefined;
  /** Whether that element hangs in the structure tree. */
  readonly tagged: boolean;
  /** Whether it is, or lies in, an artifact. */
  readonly inArtifact: boolean;
  /** The language from around it, its own Lang left aside. */
  readonly inheritedLanguage: string | undefined;
  readonly page: number;
}

/** What surrounds content: the page or form at first, then each marked-content sequence. */
export type Surroundings = Pick<MarkedContent, 'element' | 'tagged' | 'inArtifact'> & {
  readonly language: string | undefined;
};

export const NO_SURROUNDINGS: Surroundings = {
  element: undefined,
  tagged: false,
  inArtifact: false,
  language: undefined,
};

/** The property list of BDC: a dictionary in place, or the name of one in the resources. */
export function readProperties(
  operand: Operand | undefined,
  named: (name: string) => CosDict | undefined,
): ContentProperties {
  const inline = mapOf(operand);
  const name = nameOf(operand);
  const dict = name === undefined ? undefined : named(name);
  const text = (key: string) => {
    const bytes = stringOf(inline?.get(key));
    return bytes === undefined ? textEntry(dict, key) : textOfBytes(bytes);
  };
  const inlineId = inline?.get('MCID');
  const mcid = typeof inlineId === 'number' ? inlineId : asInteger(entry(dict, 'MCID'));
  const [language, actualText, alt, expansion] = ['Lang', 'ActualText', 'Alt', 'E'].map(text);
  return {
    ...(mcid === undefined ? {} : { mcid }),
    ...(language === undefined ? {} : { language }),
    ...(actualText === undefined ? {} : { actualText }),
    ...(alt === undefined ? {} : { alt }),
    ...(expansion === undefined ? {} : { expansion }),
  };
}

/** A sequence that begins within surroundings. */
export function beginMarkedContent(
  around: Surroundings,
  begin: {
    tag: string;
    properties: ContentProperties;
    element: CosDict | undefined;
    page: number;
  },
): MarkedContent {
  const { tag, properties, page } = begin;
  const element = begin.element ?? around.element;
  return {
    tag,
    properties,
    element,
    tagged: begin.element === undefined ? around.tagged : isInTree(begin.element),
    inArtifact: around.inArtifact || tag === 'Artifact',
    inheritedLanguage:
      (begin.element === undefined ? undefined : languageOf(begin.element)) ?? around.language,
    page,
  };
}

/** What a sequence is to the content inside it. */
export const surroundingsOf = (marked: MarkedContent): Surroundings => ({
  element: marked.element,
  tagged: marked.tagged,
  inArtifact: marked.inArtifact,
  language: marked.properties.language ?? marked.inheritedLanguage,
});

/** Whether the way up from an element ends at the structure tree root. */
export function isInTree(element: CosDict): boolean {
  for (const dict of ancestorsOf(element)) {
    if (nameEntry(dict, 'Type') === 'StructTreeRoot') return true;
  }
  return false;
}
