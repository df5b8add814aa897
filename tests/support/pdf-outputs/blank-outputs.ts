import { nodeHost } from '../../../src/build/node-host.ts';
import type { PlannedDocument } from '../../../src/build/plan.ts';
import { loadContent } from '../../../src/content/load.ts';
import { INKS, PRINT_SIZES } from '../../../src/model/print.ts';
import { type BuiltDocument, builtDocuments, builtSelection, hostileDocuments } from '../built.ts';
import { must } from '../must.ts';
import { ROOT } from '../overlay-host.ts';
import { editionOf, type PdfOutput } from './output.ts';

/** Every document as it is built: brand × language × size × ink, those with optional parts with and without them. */
export async function blankDocuments(): Promise<readonly BuiltDocument[]> {
  documents ??= buildAll();
  return documents;
}
let documents: Promise<readonly BuiltDocument[]> | undefined;

async function buildAll(): Promise<readonly BuiltDocument[]> {
  const shared = await builtDocuments();
  const known = new Set(shared.map(keyOf));
  const everyWay = { sizes: PRINT_SIZES, inks: INKS };
  // What tests of other things have built already isn't built again.
  const others = await builtSelection(everyWay, plan => !known.has(keyOf(plan)));
  return [...shared, ...others, ...(await inFull())];
}

/** The documents that leave something out by themselves, with all of it. */
async function inFull(): Promise<readonly BuiltDocument[]> {
  const content = must(loadContent(nodeHost(ROOT)));
  const leaving = content.documents.filter(({ optional }) => optional.length > 0);
  const built = await builtSelection({
    documents: leaving.map(({ id }) => id),
    with: leaving.flatMap(({ optional }) => optional),
    sizes: PRINT_SIZES,
  });
  return built.map(one => ({ ...one, title: `${one.title} in full` }));
}

/** Blank files of both engines, and of brands that ask the most of a page. */
export async function blankOutputs(): Promise<readonly PdfOutput[]> {
  const [native, wasm, hostile] = [
    await blankDocuments(),
    await builtDocuments('wasm'),
    await hostileDocuments(),
  ];
  return [...native, ...wasm, ...hostile].map(built => ({
    title: `${built.title}, ${built.document.locale} (${built.engine})`,
    built,
    make: async () => built.bytes,
  }));
}

const keyOf = ({ brand, document, print }: PlannedDocument): string =>
  editionOf(brand.id, document.id, document.locale, print);
