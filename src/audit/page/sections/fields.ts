import { html, type Markup } from '../../../formats/html/html.ts';
import type { ReviewField } from '../../../formats/pdf/ua/review/review.ts';
import { fileText } from '../file-text.ts';
import { foldByPage } from '../fold.ts';
import { tick } from '../judgement.ts';
import type { PageContext } from '../page-context.ts';
import { crop } from '../page-drawing.ts';

/** Pages of which the fields are unfolded at first. */
const PAGES_OPEN = 1;

/** Each field as it stands on the page, beside the name that is read out. */
export function fields(context: PageContext): Markup {
  const placed = context.review.fields.map((field, index) => ({
    thing: field,
    page: field.boxes[0]?.page ?? null,
    item: item(field, index + 1, context),
  }));
  const { texts } = context;
  return foldByPage(placed, { open: PAGES_OPEN, counted: ({ length }) => texts.field.count(length), texts });
}

function item(field: ReviewField, number: number, context: PageContext): Markup {
  const { texts } = context;
  const { field: words } = texts;
  const label = `${words.name} ${number}`;
  const page = field.boxes[0]?.page;
  const traits = [
    words.kinds[field.kind],
    field.isRequired && words.required,
    field.isReadOnly && words.readOnly,
    page !== undefined && texts.page(page).toLowerCase(),
    field.boxes.length > 1 && words.places(field.boxes.length),
  ].filter(Boolean);
  const unnamed = field.name.trim() === '';
  return html`
<li class="item">
${crop(field.boxes, texts.cropOf(label.toLowerCase()), context)}
<div>${
    unnamed
      ? html`<p class="wrong">${words.noName}</p>`
      : html`<p class="eyebrow">${words.says}</p>
<p class="said">${fileText(field.name, context)}</p>`
  }
<p class="help">${traits.join(', ')}<br><code>${fileText(field.field, context, 'zxx')}</code></p>
${tick('fields', number, { texts, label })}</div>
</li>`;
}
