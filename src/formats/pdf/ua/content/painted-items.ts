import type { ContentKind, ContentSink } from './content-sink.ts';
import type { Surroundings } from './marked-content.ts';
import type { OpenStream } from './open-stream.ts';
import { listOf, type Operand, stringOf } from './operations.ts';

/** What an item is painted in. */
type Painting = Pick<OpenStream, 'page' | 'painted'> & { readonly around?: Surroundings | undefined };

/** Something is painted; outside the page’s reading, nobody asks. */
export function tellItem(sink: ContentSink, kind: ContentKind, { page, around, painted }: Painting): void {
  if (around === undefined) return;
  painted.add(kind);
  const { tagged, inArtifact, language, element } = around;
  sink.item({ kind, tagged, inArtifact, hasLanguage: language !== undefined, element, page });
}

/** An image, which fills the unit square. */
export function tellImage(sink: ContentSink, at: OpenStream): void {
  tellItem(sink, 'image', at);
  at.placing?.sink.image(at.placing.graphics.unitSquare());
}

/** A path that is filled or stroked. */
export function tellPath(sink: ContentSink, at: OpenStream): void {
  tellItem(sink, 'path', at);
  const bounds = at.placing?.graphics.endPath();
  if (bounds !== undefined) at.placing?.sink.path(bounds);
}

/** @param operand the string of Tj, or the strings and adjustments of TJ */
export function tellText(sink: ContentSink, operand: Operand | undefined, at: OpenStream): void {
  tellItem(sink, 'text', at);
  const { state, page, placing } = at;
  const { font, renderingMode } = state;
  if (font === undefined) {
    sink.fontless(page);
    return;
  }
  sink.text({ font, renderingMode, bytes: joined(operand), page });
  placing?.graphics.show(operand, placing.sink.metricsOf(font), text => placing.sink.text(text));
}

/** The bytes that Tj or TJ shows. Kerned text has a string for every few letters, so they are copied by hand. */
function joined(operand: Operand | undefined): Uint8Array {
  if (operand instanceof Uint8Array) return operand;
  const strings = (listOf(operand) ?? []).flatMap(item => stringOf(item) ?? []);
  const bytes = new Uint8Array(strings.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const string of strings) {
    bytes.set(string, at);
    at += string.length;
  }
  return bytes;
}
