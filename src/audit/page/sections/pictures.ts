import { html, type Markup } from '../../../formats/html/html.ts';
import type { ReviewPicture } from '../../../formats/pdf/ua/review/review.ts';
import { fileText, typeName } from '../file-text.ts';
import { foldByPage } from '../fold.ts';
import { tick } from '../judgement.ts';
import type { PageContext } from '../page-context.ts';
import { crop } from '../page-drawing.ts';

/** Pages of which the pictures are unfolded at first. */
const PAGES_OPEN = 6;

/** Each picture beside the text that is read out in its place. */
export function pictures(context: PageContext): Markup {
  const placed = context.review.pictures.map((picture, index) => ({
    thing: picture,
    page: picture.box?.page ?? null,
    item: item(picture, index + 1, context),
  }));
  const { texts } = context;
  return foldByPage(placed, { open: PAGES_OPEN, counted: all => counted(all, context), texts });
}

/** “2 afbeeldingen, 1 formule”; what is neither is told among the pictures. */
function counted(pictures: readonly ReviewPicture[], { texts }: PageContext): string {
  const formulas = pictures.filter(({ type }) => type === 'Formula').length;
  const others = pictures.length - formulas;
  const { count, countFormulas } = texts.picture;
  return [others > 0 && count(others), formulas > 0 && countFormulas(formulas)].filter(Boolean).join(', ');
}

function item({ type, alternative, box }: ReviewPicture, number: number, context: PageContext): Markup {
  const { texts } = context;
  const label = `${typeName(type, context)} ${number}`;
  const silent = alternative.trim() === '';
  return html`
<li class="item">
${box && crop([box], texts.cropOf(label), context)}
<div>${
    silent
      ? html`<p class="wrong">${texts.picture.none}</p>`
      : html`<p class="eyebrow">${texts.picture.says}</p>
<p class="said">${fileText(alternative, context)}</p>`
  }
<p class="help">${label}, ${box ? texts.page(box.page).toLowerCase() : texts.picture.unseen}</p>
${tick('pictures', number, { texts, label })}</div>
</li>`;
}
