import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { Diagnostic } from '../../core/diagnostics.ts';
import { postScriptName } from '../../formats/sfnt/name-table.ts';
import { openSfnt } from '../../formats/sfnt/open-sfnt.ts';

/** The target of a link `field:ID`; undefined for any other annotation. */
export function fieldTarget(annotation: PDFDict): string | undefined {
  const uri = annotation
    .lookupMaybe(PDFName.of('A'), PDFDict)
    ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString);
  return uri?.decodeText().match(/^field:(.+)$/)?.[1];
}

/**
 * Targets of links `field:ID` that stand outside the structure tree, as in a page header: no assistive technology
 * would reach a field there. The native engine refuses them by itself.
 * @param tagged the annotations inside the tree
 */
export function untaggedTargets(pdf: PDFDocument, tagged: ReadonlySet<PDFRef>): ReadonlySet<string> {
  const targets = pdf.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    return annotations.map(item => {
      if (item instanceof PDFRef && tagged.has(item)) return undefined;
      const dict = pdf.context.lookup(item);
      return dict instanceof PDFDict ? fieldTarget(dict) : undefined;
    });
  });
  return new Set(targets.filter(target => target !== undefined));
}

const names = new WeakMap<Uint8Array, string>();

function nameOf(program: Uint8Array): string {
  const name = names.get(program) ?? postScriptName(openSfnt(program));
  names.set(program, name);
  return name;
}

/**
 * Fonts in a typeset file that it wasn't given. The native engine knows the fonts of the machine too, and takes one
 * for a letter that no font of the brand has; on another machine the file would be another.
 */
export function foreignFonts({ context }: PDFDocument, programs: readonly Uint8Array[]): Diagnostic[] {
  const known = new Set(programs.map(nameOf));
  const used = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof PDFDict)
    .filter(dict => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
    .map(dict => dict.lookup(PDFName.of('FontName'), PDFName).decodeText())
    // A subset has six capitals before its name (ISO 32000-1 §9.6.4).
    .map(name => name.replace(/^[A-Z]{6}\+/, ''));
  return [...new Set(used)]
    .filter(name => !known.has(name))
    .sort()
    .map(name => ({
      code: 'pdf/foreign-font',
      severity: 'error',
      message: `some text is set in "${name}", a font of this machine and not of the brand`,
      hint: 'take out the letters that the fonts of the brand lack, and fonts that a template names',
    }));
}
