import type { FontRole, TypedFont } from '../../../typed-font.ts';
import { n, settable, TextShower, withBlanks } from '../../flat/show-text.ts';
import { textValue } from '../../text-value.ts';
import type { FrontPlace } from '../print-file.ts';
import type { OpenElement } from './element-tree.ts';

/** Lines of text and where the first of them begins, pt of the page. */
export interface PlacedText {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Distance of baselines, pt. */
  readonly leading: number;
  /** Source of the operator that sets the colour: `0 0 0 rg`. */
  readonly paint: string;
}

/** A page whose content is tagged as it is drawn. */
export class TaggedPage {
  readonly number: number;
  readonly #place: FrontPlace;
  readonly #shower: TextShower;
  readonly #key: number;
  /** The elements that own its marked content, by MCID. */
  readonly #owners: number[] = [];
  readonly #annotations: number[] = [];
  #content = '';

  /** @param key its `StructParents` */
  constructor(place: FrontPlace, font: TypedFont, key: number) {
    this.number = place.writer.reserve();
    this.#place = place;
    this.#shower = new TextShower(font);
    this.#key = key;
  }

  /** Draws text that belongs to an element. */
  text(element: OpenElement, text: PlacedText): void {
    const mcid = this.#owners.push(element.number) - 1;
    element.kids.push(`<</Type /MCR /Pg ${this.number} 0 R /MCID ${mcid}>>`);
    this.#content += `/${element.type} <</MCID ${mcid}>> BDC\n${this.#shown(text)}EMC\n`;
  }

  /** Draws text that readers needn't hear: a footer, a head that is repeated. */
  artifact(text: PlacedText, subtype: 'Footer' | 'Header' | null = null): void {
    const side = subtype === 'Footer' ? 'Bottom' : 'Top';
    const kind = subtype ? `/Type /Pagination /Subtype /${subtype} /Attached [/${side}]` : '';
    this.#content += `/Artifact <<${kind}>> BDC\n${this.#shown(text)}EMC\n`;
  }

  /** Draws a rule. @param paint colour; lower left corner and size in pt */
  rule(paint: string, rect: { x: number; y: number; width: number; height: number }): void {
    const { x, y, width, height } = rect;
    this.#content += `/Artifact BMC\nq\n${paint}\n${[x, y, width, height].map(n).join(' ')} re f\nQ\nEMC\n`;
  }

  /**
   * A link over what an element of type Link shows.
   * @param key its `StructParent`
   * @see ISO 14289-1 §7.18.5
   */
  link(
    element: OpenElement,
    to: { readonly page: number; readonly contents: string },
    { rect, key }: { readonly rect: readonly number[]; readonly key: number },
  ): void {
    const { writer } = this.#place;
    const annotation = writer.add(
      `<</Type /Annot /Subtype /Link /Rect [${rect.map(n).join(' ')}] /Border [0 0 0] /F 4 ` +
        `/Dest [${to.page} 0 R /Fit] /Contents ${textValue(to.contents)} /StructParent ${key}>>`,
    );
    element.kids.push(`<</Type /OBJR /Pg ${this.number} 0 R /Obj ${annotation} 0 R>>`);
    this.#annotations.push(annotation);
  }

  /** Writes the page and hands it to the page tree. @returns its entry of the parent tree */
  end(mediaBox: readonly number[], fontNumber: (role: FontRole) => string): readonly [number, string] {
    const { writer, pageNode, addPage } = this.#place;
    const contents = writer.reserve();
    writer.putStream(contents, '', this.#content);
    const { names } = this.#shower.font;
    const fonts = [...this.#shower.used].map(role => `/${names[role]} ${fontNumber(role)}`).join(' ');
    const annotations = this.#annotations.map(number => `${number} 0 R`).join(' ');
    writer.put(
      this.number,
      `<</Type /Page /Parent ${pageNode()} 0 R /MediaBox [${mediaBox.map(n).join(' ')}] ` +
        `/Resources <</Font <<${fonts}>>>> /Contents ${contents} 0 R ` +
        `/Annots [${annotations}] /Tabs /S /StructParents ${this.#key}>>`,
    );
    addPage(this.number);
    return [this.#key, `[${this.#owners.map(owner => `${owner} 0 R`).join(' ')}]`];
  }

  #shown({ lines, x, y, size, leading, paint }: PlacedText): string {
    let source = `BT\n${paint}\n${n(x)} ${n(y)} Td\n`;
    const whole = settable(lines.join(' '));
    withBlanks(whole, lines).forEach((line, at) => {
      if (at > 0) source += `0 ${n(-leading)} Td\n`;
      source += this.#shower.show(line, size);
    });
    return `${source}ET\n`;
  }
}
