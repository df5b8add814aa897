import type { DocumentIdentity } from '../identity.ts';
import { guidOf } from '../ooxml/guid.ts';
import { xmlText } from '../ooxml/xml-text.ts';
import { boundText, type ContentControl } from './content-control.ts';

/** The namespace of the bound part; the digit changes when its shape does. */
export const RECORD_NAMESPACE = 'urn:veldwerk:record:1';

/**
 * `ds:itemID` of the bound part, and `w:storeItemID` of every control: always the same for a document.
 * @see ISO/IEC 29500-1 §22.5.2.1
 */
export function storeItemId(document: string): string {
  return guidOf(`${RECORD_NAMESPACE} ${document}`);
}

/** `w:dataBinding` of a control (ISO/IEC 29500-1 §17.5.2.6). */
export function bindingXml(tag: string, itemId: string): string {
  return (
    `<w:dataBinding w:prefixMappings="xmlns:v='${RECORD_NAMESPACE}'" ` +
    `w:xpath="/v:record[1]/v:${tag}[1]" w:storeItemID="${itemId}"/>`
  );
}

/** The tag in a binding's XPath, whatever prefix it was written with; undefined when the binding isn't ours. */
export function tagOfXPath(xpath: string): string | undefined {
  return /^\/(?:\w+:)?record(?:\[1\])?\/(?:\w+:)?([\w.-]+)(?:\[1\])?$/.exec(xpath)?.[1];
}

/** The bound part: an element for each control that has a binding, in the order of the document. */
export function recordXml(identity: DocumentIdentity, controls: readonly ContentControl[]): string {
  const elements = controls.flatMap(control => {
    const text = boundText(control);
    return text === undefined ? [] : [`<${control.tag}>${xmlText(text)}</${control.tag}>`];
  });
  const attributes = Object.entries(identity).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<record xmlns="${RECORD_NAMESPACE}"${attributes.join('')}>${elements.join('')}</record>`
  );
}
