import { asInteger, type CosDict, entry, textEntry, textOfBytes } from '../model/cos.ts';
import { isInTree, languageOf } from '../model/element-ancestors.ts';
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

/** Property lists of resources that were read: content can name one any number of times. */
const known = new WeakMap<CosDict, ContentProperties>();

/** The property list of BDC: a dictionary in place, or the name of one in the resources. */
export function readProperties(
  operand: Operand | undefined,
  named: (name: string) => CosDict | undefined,
): ContentProperties {
  const inline = mapOf(operand);
  if (inline !== undefined) {
    const mcid = inline.get('MCID');
    return properties(typeof mcid === 'number' ? mcid : undefined, key => {
      const bytes = stringOf(inline.get(key));
      return bytes === undefined ? undefined : textOfBytes(bytes);
    });
  }
  const name = nameOf(operand);
  const dict = name === undefined ? undefined : named(name);
  if (dict === undefined) return {};
  const read = known.get(dict) ?? properties(asInteger(entry(dict, 'MCID')), key => textEntry(dict, key));
  known.set(dict, read);
  return read;
}

function properties(mcid: number | undefined, text: (key: string) => string | undefined): ContentProperties {
  const [language, actualText, alt, expansion] = [text('Lang'), text('ActualText'), text('Alt'), text('E')];
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
