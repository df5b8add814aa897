import { html, type Markup } from '../../formats/html/html.ts';
import type { UaFinding } from '../../formats/pdf/ua/report.ts';
import { ruleName } from '../advice.ts';
import type { AuditedPdf, Problem } from '../audited-pdf.ts';
import { followersOf } from '../order.ts';
import type { MachineTexts, PageTexts } from './page-texts.ts';

/** Places of one problem that are named; the others are counted. */
const MOST_PLACES = 20;

/** A thing to mend: what it is, and folded below it whom it hinders, what to do, and where it is. */
export function problemItem(problem: Problem, audit: AuditedPdf, texts: PageTexts): Markup {
  const { machine } = texts;
  const { title, harm, mend } = machine.adviceOf(problem);
  const { count, clause } = problem;
  const followers = followersOf(problem, audit.problems).map(follower => machine.adviceOf(follower).title);
  return html`
<li><details><summary>${title} <span class="kind">${count > 1 && `${machine.times(count)}, `}ISO 14289-1, ${clause}</span></summary>
<dl>
${part(machine.labels.harm, html`<p>${harm}</p>`)}
${part(machine.labels.mend, html`<p>${mend}</p>${ways(problem, audit, machine)}`)}
${followers.length > 0 && part(machine.labels.followers, list(followers))}
${part(machine.labels.places, placesOf(problem, texts))}
</dl></details></li>`;
}

function part(label: string, what: Markup | null): Markup | null {
  return what && html`<div><dt>${label}</dt><dd>${what}</dd></div>`;
}

const list = (lines: readonly string[]): Markup =>
  html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`;

/** Where to set it in the program that made the file; those texts are in English only. */
function ways(problem: Problem, { madeWith }: AuditedPdf, machine: MachineTexts): readonly Markup[] {
  if (madeWith === null) return [];
  const rule = ruleName(problem);
  return madeWith.ways
    .filter(({ rules }) => rules.includes(rule))
    .map(({ way }) => html`<p>${machine.inProgram(madeWith.name)} <span lang="en">${way}.</span></p>`);
}

/** The first places in words, each once with how often; null when nothing is known of any. */
function placesOf({ places, count }: Problem, texts: PageTexts): Markup | null {
  const found = new Map<string, { readonly markup: Markup; times: number }>();
  for (const place of places) {
    const markup = placeMarkup(place, texts);
    if (markup === null) continue;
    const known = found.get(markup.text) ?? { markup, times: 0 };
    known.times++;
    found.set(markup.text, known);
  }
  if (found.size === 0) return null;
  const named = [...found.values()].slice(0, MOST_PLACES);
  const more = count - named.reduce((sum, { times }) => sum + times, 0);
  return html`<ul>${named.map(
    ({ markup, times }) =>
      html`<li>${markup}${times > 1 && html` <span class="kind">${texts.machine.times(times)}</span>`}</li>`,
  )}${more > 0 && html`<li>${texts.machine.morePlaces(more)}</li>`}</ul>`;
}

function placeMarkup({ page, area, ...finding }: UaFinding, texts: PageTexts): Markup | null {
  const where = [page !== undefined && texts.page(page), area !== undefined && texts.machine.area(area)]
    .filter(Boolean)
    .join(', ');
  const name = nameMarkup(finding, texts);
  if (where === '') return name;
  return name === null ? html`${where}` : html`${where}: ${name}`;
}

/** What the file calls it; those names are in no language. */
function nameMarkup({ field, path, font }: UaFinding, { field: fields, machine }: PageTexts): Markup | null {
  const named = (kind: string, name: string): Markup =>
    html`${kind} <code><bdi lang="zxx">${name}</bdi></code>`;
  if (field !== undefined) return named(fields.name.toLowerCase(), field);
  if (path !== undefined) return named(machine.tagPath, path);
  return font === undefined ? null : named(machine.font, font);
}
