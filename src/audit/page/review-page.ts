import { formatDate } from '../../core/locale-format.ts';
import { contentPolicy } from '../../formats/html/content-policy.ts';
import { html, jsonText, type Markup, rawText } from '../../formats/html/html.ts';
import type { Review } from '../../formats/pdf/ua/review/review.ts';
import type { AuditedPdf } from '../audited-pdf.ts';
import { REVIEW_SCRIPT } from './browser-script.ts';
import type { PagePictures } from './draw-page-pictures.ts';
import { fileText, languageName } from './file-text.ts';
import { judgement } from './judgement.ts';
import { machineVerdict } from './machine-verdict.ts';
import type { PageContext } from './page-context.ts';
import { pictureStore } from './page-drawing.ts';
import type { PageLocale } from './page-locale.ts';
import { PAGE_TEXTS, type PageTexts, type SectionId } from './page-texts.ts';
import { RECORD_FORMAT, RECORD_START, type ReviewRecord } from './review-record.ts';
import { REVIEW_STYLE } from './review-style.ts';
import { type ShownSection, sectionsOf } from './sections.ts';
import { shownReview } from './shown-review.ts';
import { signature } from './signature.ts';

export interface ReviewPageOptions {
  /** File name of the PDF, without its folder. */
  readonly file: string;
  /** SHA-256 of the PDF, in hex. */
  readonly digest: string;
  /** The day, `yyyy-mm-dd`. */
  readonly madeOn: string;
  /** Version of Veldwerk. */
  readonly version: string;
  readonly review: Review;
  /** What the machine said; shown at the top. */
  readonly audit: AuditedPdf;
  /** Pages as sighted people see them; a page without a picture is shown as text alone. */
  readonly pictures: PagePictures;
  /** Whether pages were drawn at all: false where drawing them took too long, or too much. */
  readonly isDrawn?: boolean;
  readonly locale: PageLocale;
}

/**
 * The page on which a person judges what no machine can: everything in one file, which needs no network and sends nothing. Saved
 * from a browser it holds what was ticked: see `readRecord`.
 */
export function reviewPage(options: ReviewPageOptions): string {
  const texts = PAGE_TEXTS[options.locale];
  const context: PageContext = { texts, review: shownReview(options.review), pictures: options.pictures };
  const { asked, leftOut } = sectionsOf(context);
  return html`<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ style: REVIEW_STYLE, script: REVIEW_SCRIPT })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${texts.heading}: ${options.file}</title>
<style>${rawText(REVIEW_STYLE)}</style>
</head>
<body>
<a class="skip" href="#questions">${texts.skip}</a>
${pictureStore(context)}
${head(options, context)}
<main id="questions" tabindex="-1">
${options.isDrawn === false && html`<section class="partial"><p>${texts.undrawn}</p></section>`}
${partial(context)}
${asked.map(section => question(section, texts))}
${notAsked(leftOut, texts)}
${signature(texts)}
</main>
${progress(asked, texts)}
${rawText(RECORD_START)}${jsonText(emptyRecord(options, context, asked))}</script>
<script>${rawText(REVIEW_SCRIPT)}</script>
</body>
</html>
`.text;
}

function head(
  { file, digest, madeOn, version, audit, locale }: ReviewPageOptions,
  context: PageContext,
): Markup {
  const { texts, review } = context;
  const about: readonly (readonly [string, Insertable])[] = [
    [texts.about.title, review.title.trim() === '' ? texts.noTitle : fileText(review.title, context)],
    [
      texts.about.language,
      review.language === '' ? texts.noLanguage : languageName(review.language, context),
    ],
    [texts.about.pages, review.facts.pages],
    [texts.about.madeOn, formatDate(madeOn, locale)],
    [texts.about.version, `Veldwerk ${version}`],
    [texts.about.digest, html`<code>${digest}</code>`],
  ];
  return html`
<header>
<p class="eyebrow">Veldwerk · PDF/UA-1</p>
<h1>${texts.heading}</h1>
<p class="file"><bdi>${file}</bdi></p>
<p class="lead">${texts.intro}</p>
${machineVerdict(audit, texts)}
<details class="about"><summary>${texts.about.file}</summary>
<dl>${about.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</details>
<noscript><p class="wrong">${texts.sign.noScript}</p></noscript>
</header>`;
}

type Insertable = string | number | Markup;

function question({ id, items, evidence }: ShownSection, texts: PageTexts): Markup {
  const { title, ask, how } = texts.sections[id];
  return html`
<section class="question" id="${id}" aria-labelledby="title-${id}">
<p class="eyebrow">${title}</p>
<h2 id="title-${id}"><span class="unseen">${title}: </span>${ask}</h2>
<p class="how">${how}</p>
${evidence}
${judgement(id, items, texts)}
</section>`;
}

/** What of a large file is not shown: said before anything is asked. */
function partial(context: PageContext): Markup | null {
  const { texts, review } = context;
  const lines = [...review.leftOut].map(([part, count]) => html`<li>${texts.omitted(part, count)}</li>`);
  if (lines.length === 0) return null;
  return html`<section class="partial" aria-labelledby="partial"><p id="partial">${texts.partial}</p><ul>${lines}</ul></section>`;
}

function notAsked(leftOut: readonly SectionId[], { sections, leftOut: why }: PageTexts): Markup | null {
  if (leftOut.length === 0) return null;
  return html`<div class="aside"><p>${why}</p><ul>${leftOut.map(id => html`<li>${sections[id].none}</li>`)}</ul></div>`;
}

function progress(asked: readonly ShownSection[], texts: PageTexts): Markup {
  const { contents, progress: template } = texts;
  const said = template.replace('{done}', '0').replace('{all}', String(asked.length));
  return html`
<nav class="progress" aria-label="${contents}">
<p role="status" id="progress" data-template="${template}">${said}</p>
<ol>${asked.map(
    ({ id }) =>
      html`<li><a href="#${id}" data-answer="${id}"><span>${texts.sections[id].title}</span></a></li>`,
  )}</ol>
<a class="to-sign" href="#sign">${texts.sign.go}</a>
</nav>`;
}

function emptyRecord(
  { file, digest, madeOn, version, audit }: ReviewPageOptions,
  { review }: PageContext,
  asked: readonly ShownSection[],
): ReviewRecord {
  return {
    format: RECORD_FORMAT,
    file: file.slice(0, 1000),
    digest,
    madeOn,
    version,
    machine: {
      outcome: audit.outcome,
      broken: audit.problems.length,
      undecided: audit.undecided.length,
    },
    isPartial: review.leftOut.size > 0,
    answers: asked.map(({ id, items }) => ({ id, verdict: null, remark: '', items, ticked: [] })),
    by: '',
    verdict: null,
    savedOn: null,
  };
}
