import { type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from 'pdf-lib';

/** Deeper trees than any program writes. */
const DEEPEST = 64;

/**
 * Resources of one page, made its own: files may share them between pages or leave them to the page tree (ISO 32000-1
 * §7.7.3.4). The font dictionary is an object of its own, so that a copy with more fonts writes nothing else anew.
 */
export class PageResources {
  readonly fonts: PDFDict;
  readonly fontsNumber: number;
  readonly #context: PDFContext;
  readonly #own: PDFDict;

  constructor(context: PDFContext, page: PDFDict) {
    this.#context = context;
    this.#own = copyOf(context, inherited(page, 'Resources'));
    page.set(PDFName.of('Resources'), this.#own);
    const { dict, ref } = this.#dictionary('Font');
    this.fonts = dict;
    this.fontsNumber = ref.objectNumber;
  }

  /** Makes a form XObject known to the page under a name that is the same on all pages. */
  addXObject(name: string, stream: PDFRef): void {
    this.#dictionary('XObject').dict.set(PDFName.of(name), stream);
  }

  readonly #owned = new Map<string, { readonly dict: PDFDict; readonly ref: PDFRef }>();

  #dictionary(key: string): { readonly dict: PDFDict; readonly ref: PDFRef } {
    const held = this.#owned.get(key);
    if (held) return held;
    const dict = copyOf(this.#context, this.#own.lookup(PDFName.of(key)));
    const made = { dict, ref: this.#context.register(dict) };
    this.#own.set(PDFName.of(key), made.ref);
    this.#owned.set(key, made);
    return made;
  }
}

function copyOf(context: PDFContext, held: PDFObject | undefined): PDFDict {
  const copy = context.obj({});
  if (held instanceof PDFDict) for (const [key, value] of held.entries()) copy.set(key, value);
  return copy;
}

function inherited(page: PDFDict, key: string): PDFObject | undefined {
  let node: PDFObject | undefined = page;
  for (let depth = 0; node instanceof PDFDict && depth < DEEPEST; depth++) {
    const held = node.lookup(PDFName.of(key));
    if (held) return held;
    node = node.lookup(PDFName.of('Parent'));
  }
  return undefined;
}
