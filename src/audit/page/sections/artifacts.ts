import { html, type Markup } from '../../../formats/html/html.ts';
import type { ReviewArtifact } from '../../../formats/pdf/ua/review/review.ts';
import { fileText } from '../file-text.ts';
import { foldRest } from '../fold.ts';
import type { PageContext } from '../page-context.ts';
import { crop } from '../page-drawing.ts';

/** Pages that are named with a text; of one that is on all pages, nobody needs more. */
const MOST_PAGES = 12;

/** What is painted and not read out: texts, each once with its pages, and pictures. First what nobody marked to be passed over. */
export function artifacts(context: PageContext): Markup {
  const { texts, review } = context;
  const unmarked = review.artifacts.filter(({ isMarked }) => !isMarked);
  const marked = review.artifacts.filter(({ isMarked }) => isMarked);
  return html`
${unmarked.length > 0 && html`<p class="wrong">${review.facts.isTagged ? texts.artifact.unmarked : texts.artifact.untagged}</p>${listed(unmarked, context)}`}
${unmarked.length > 0 && marked.length > 0 && html`<p class="how">${texts.artifact.marked}</p>`}
${listed(marked, context)}`;
}

function listed(artifacts: readonly ReviewArtifact[], context: PageContext): Markup {
  const { texts } = context;
  const images = artifacts.filter(({ kind }) => kind === 'image').map(image => pictureOf(image, context));
  const words = alike(artifacts).map(
    ({ text, texts: all, pages }) =>
      html`<li>${fileText(text, context)} <span class="kind">${all.size > 1 && `${texts.artifact.alike}, `}${texts.artifact.pages} ${numbers(pages)}</span></li>`,
  );
  const rows = (lines: readonly Markup[]): Markup => html`<ul class="rows">${lines}</ul>`;
  const gallery = (lines: readonly Markup[]): Markup => html`<ul class="gallery">${lines}</ul>`;
  return html`
${words.length > 0 && html`<h3>${texts.artifact.text}</h3>${foldRest(words, rows, texts)}`}
${images.length > 0 && html`<h3>${texts.artifact.image}</h3>${foldRest(images, gallery, texts)}`}`;
}

/** Texts that differ in their figures alone, as page numbers do, under the first of them. */
interface Alike {
  readonly text: string;
  readonly texts: Set<string>;
  readonly pages: Set<number>;
}

function alike(artifacts: readonly ReviewArtifact[]): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const { kind, text, page } of artifacts) {
    const words = text.trim();
    if (kind !== 'text' || words === '') continue;
    const key = words.replace(/\d+/g, '0');
    const group = found.get(key) ?? { text: words, texts: new Set(), pages: new Set() };
    found.set(key, group);
    group.texts.add(words);
    group.pages.add(page);
  }
  return [...found.values()];
}

function pictureOf({ box, page }: ReviewArtifact, context: PageContext): Markup {
  const place = context.texts.page(page);
  return html`<li>${box && crop([box], context.texts.cropOf(place.toLowerCase()), context)}<span class="kind">${place}</span></li>`;
}

function numbers(pages: ReadonlySet<number>): string {
  const all = [...pages].sort((a, b) => a - b);
  const rest = all.length > MOST_PAGES ? ' …' : '';
  return `${all.slice(0, MOST_PAGES).join(', ')}${rest}`;
}
