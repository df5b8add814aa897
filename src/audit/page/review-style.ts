/** The look of the page: colours, faces and measures of the documents (brand Naast), with faces that every system has. */
export const REVIEW_STYLE = `
:root {
  --paper: #FFFFFF; --ink: #2A2028; --muted: #5F5160; --key: #5B2450; --on-key: #FFFFFF; --line: #86647A; --hair: #D9CCD4; --fill: #FBF4EC;
  --soft: #FBE9DA; --wrong: #9C1C1C;
  /* On pictures of pages, which are white whatever the scheme. */
  --frame: #5B2450; --way: #B8421B;
  --display: Literata, "Iowan Old Style", Palatino, "Palatino Linotype", Georgia, serif;
  --text: "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color-scheme: light;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1D161B; --ink: #F2EAEF; --muted: #BFB0BA; --key: #E6B8D8; --on-key: #2B1226; --line: #9C7F92; --hair: #46393F; --fill: #2A2127;
    --soft: #35272A; --wrong: #FFB1A6;
    color-scheme: dark;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 2rem 0 7rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--text); overflow-wrap: anywhere; }
header, main { max-width: 68rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
main { padding-bottom: 9rem; }
main:focus { outline: none; }
header { padding-top: clamp(1.5rem, 5vw, 4rem); }
h1, h2 { font-family: var(--display); font-weight: 600; line-height: 1.2; color: var(--key); text-wrap: balance; }
h1 { font-size: clamp(2rem, 6vw, 2.75rem); margin: 0; }
h2 { font-size: clamp(1.375rem, 4vw, 1.75rem); margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: 0 0 .75rem; max-width: 44rem; }
p, li, dd { text-wrap: pretty; }
.eyebrow { margin: 0 0 .25rem; font-size: .9375rem; font-weight: 700; color: var(--key); }
.file { font-size: 1.125rem; margin: .5rem 0 1rem; color: var(--muted); }
.lead { font-size: 1.1875rem; }
.help, .kind, .more, .number { color: var(--muted); font-size: .9rem; }
.wrong { color: var(--wrong); font-weight: 700; }
.said { font-size: 1.125rem; font-weight: 600; }
.none { color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.store { position: absolute; width: 0; height: 0; }
.skip { position: absolute; left: -200vw; background: var(--paper); padding: .5rem 1rem; z-index: 3; }
.skip:focus { left: 1rem; top: 1rem; }
a, button, summary { color: var(--key); }
:focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
code { font: .875em/1.4 ui-monospace, Consolas, "Liberation Mono", monospace; }

.machine { background: var(--soft); border-top: 2px solid var(--key); padding: 1.25rem 1.5rem .75rem; margin: 1.5rem 0 1rem; }
.machine h2 { font: 700 1rem/1.4 var(--text); margin: 0 0 .25rem; }
.machine ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
.machine .kind { display: inline-block; }
.machine details, .machine details:last-of-type { border: 0; }
.machine .problems { list-style: none; padding: 0; }
.problems > li { border-top: 1px solid var(--hair); }
.problems summary { padding: .5rem 0; }
.problems .kind { font-weight: 400; }
.problems dl { margin: 0 0 1.25rem; padding-left: 1.125rem; }
.problems dd p { margin: 0 0 .375rem; }
.problems dd ul { margin: 0; }
.machine .help { margin-bottom: .25rem; }
.machine .help:last-child { margin-bottom: .75rem; }
dl { margin: .5rem 0; display: grid; gap: .5rem; }
dl div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; }
dt { color: var(--muted); }
dd { margin: 0; }

section.question, .sign { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.how { color: var(--muted); margin-bottom: 1.25rem; }
details { border-top: 1px solid var(--hair); }
details:last-of-type { border-bottom: 1px solid var(--hair); }
.about, .about:last-of-type { border: 0; }
summary { cursor: pointer; padding: .625rem 0; font-weight: 600; }
details[open] > summary { margin-bottom: .5rem; }
details > :last-child { margin-bottom: 1.25rem; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem 2rem; align-items: start; }
svg.sheet, svg.crop { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--hair); }
svg.sheet { width: 100%; position: sticky; top: 1rem; max-height: calc(100vh - 7rem); }
.frame { fill: none; stroke: var(--frame); stroke-width: .75; pointer-events: all; }
.sheet .frame { stroke-opacity: .55; }
.sheet .frame.lit { fill: #5B245022; stroke-width: 2; stroke-opacity: 1; }
.crop .frame { stroke-width: 1.5; }
.way { fill: none; stroke: var(--way); stroke-width: .9; stroke-opacity: .6; stroke-linejoin: round; pointer-events: none; }
.way.back { stroke-width: 2.4; stroke-opacity: .9; }
.badge { pointer-events: none; }
.badge rect { fill: var(--frame); }
.badge text { fill: #fff; font: 700 10px var(--text); text-anchor: middle; }
.read { list-style: none; margin: 0; padding: 0; }
.read li { padding: .25rem .5rem .25rem 2.75rem; position: relative; border-bottom: 1px solid var(--hair); }
.read li.lit { background: var(--fill); }
.read .number { position: absolute; left: .25rem; min-width: 2rem; text-align: right; font-weight: 700; color: var(--key); font-variant-numeric: lining-nums tabular-nums; }
.read .kind { margin-right: .375rem; }
.read bdi { white-space: pre-line; }
.outline, .rows, .items, .gallery { list-style: none; margin: 0 0 1rem; padding: 0; }
.outline li { padding: .25rem 0; }
.outline .depth-1 { font-weight: 700; }
.outline .depth-2 { padding-left: 1.5rem; }
.outline .depth-3 { padding-left: 3rem; }
.outline .depth-4 { padding-left: 4.5rem; }
.outline .depth-5 { padding-left: 6rem; }
.outline .depth-6 { padding-left: 7.5rem; }
.outline .kind { display: inline-block; font-weight: 400; padding-left: .5rem; }
.rows li { padding: .5rem 0; border-bottom: 1px solid var(--hair); }
.items .item { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 1rem 2rem; padding: 1.25rem 0; border-bottom: 1px solid var(--hair); align-items: start; content-visibility: auto; contain-intrinsic-size: auto 14rem; }
details .item:last-child { border-bottom: 0; padding-bottom: 0; }
.items .item > :only-child { grid-column: 1 / -1; }
.items svg.crop { width: 100%; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.25rem; }
.half { max-width: 34rem; margin-bottom: .75rem; }
.wide { overflow-x: auto; margin-bottom: .75rem; }
table { border-collapse: collapse; min-width: 100%; font-size: .9375rem; overflow-wrap: normal; }
th, td { border: 1px solid var(--hair); padding: .375rem .625rem; text-align: left; vertical-align: top; min-width: 5rem; }
th { background: var(--fill); }
[role=grid] th, [role=grid] td { cursor: pointer; }
[role=grid] :focus { outline: 3px solid var(--key); outline-offset: -3px; background: var(--soft); }
caption { text-align: left; font-weight: 600; padding-bottom: .375rem; }
.address { overflow-wrap: anywhere; min-width: 12rem; }
.headers { min-height: 1.6em; font-weight: 600; }
.aside { margin-top: 3rem; color: var(--muted); }
.aside ul { margin: 0; padding-left: 1.25rem; }
.partial { margin-top: 2rem; border-top: 2px solid var(--key); padding-top: 1rem; }
.partial ul { margin: 0; padding-left: 1.25rem; }

fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend, .label { padding: 0; font-weight: 700; }
.judgement { margin-top: 1.75rem; display: grid; gap: .625rem; }
.judgement legend { float: left; width: 100%; }
.judgement p { margin: 0; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; clear: both; }
.choices label, .tick, .final label { display: inline-flex; align-items: center; gap: .625rem; min-height: 2.75rem; padding: .25rem 1.125rem .25rem .75rem; background: var(--fill); border: 1px solid var(--line); border-bottom: 3px solid var(--key); cursor: pointer; }
.choices label:has(:checked), .tick:has(:checked), .final label:has(:checked) { border-color: var(--key); box-shadow: inset 0 0 0 2px var(--key); font-weight: 700; }
.choices label:has([value=bad]:checked), .final label:has([value=bad]:checked) { border-color: var(--wrong); box-shadow: inset 0 0 0 2px var(--wrong); }
input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--key); flex: none; }
.remark { font-weight: 600; }
textarea, input[type=text] { width: 100%; max-width: 44rem; font: inherit; color: inherit; background: var(--fill); border: 1px solid var(--line); border-bottom: 3px solid var(--key); border-radius: 0; padding: .5rem .625rem; }
textarea { resize: vertical; min-height: 2.75rem; field-sizing: content; }
.final legend { margin-bottom: .375rem; }
.final { display: grid; gap: .5rem; justify-items: start; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.25rem; margin: 1.5rem 0 1rem; max-width: none; }
.save, .to-sign { font: 700 1.0625rem/1.2 var(--text); background: var(--key); color: var(--on-key); border: 0; padding: .8125rem 1.75rem; cursor: pointer; text-decoration: none; }
#missing ul { margin: 0 0 1rem; padding-left: 1.25rem; }
#missing p { margin: 0; font-weight: 700; }
#missing a { display: inline-block; min-height: 1.75rem; }
.plain-button { font: inherit; background: none; border: 0; padding: .25rem 0; text-decoration: underline; cursor: pointer; }

.progress { position: fixed; inset: auto 0 0; z-index: 2; background: var(--paper); border-top: 1px solid var(--line); display: flex; align-items: center; gap: 1.25rem; padding: .5rem clamp(1rem, 4vw, 2.5rem); }
.progress p { margin: 0; font-weight: 700; white-space: nowrap; }
.progress ol { list-style: none; margin: 0; padding: 0; display: flex; flex: 1; gap: .25rem; }
.progress li { flex: 1; min-width: 0; position: relative; }
.progress li a { display: grid; align-content: center; min-height: 1.75rem; text-decoration: none; }
.progress li a::after { content: ""; border-top: 2px solid var(--line); }
.progress li a.good::after, .progress li a.not-applicable::after { border-top: 6px solid var(--key); }
.progress li a.bad::after { border-top: 6px double var(--wrong); }
.progress li span { position: absolute; bottom: calc(100% + .75rem); left: 50%; transform: translateX(-50%); padding: .25rem .625rem; background: var(--key); color: var(--on-key); font-size: .875rem; white-space: nowrap; opacity: 0; pointer-events: none; }
.progress li:nth-last-child(-n+4) span { left: auto; right: 0; transform: none; }
.progress li:nth-child(-n+4) span { left: 0; transform: none; }
.progress li a:hover span, .progress li a:focus-visible span { opacity: 1; }
.to-sign { padding: .625rem 1.25rem; font-size: 1rem; }

@media (max-width: 44rem) {
  .beside, .items .item, dl div { grid-template-columns: minmax(0, 1fr); }
  .progress { flex-wrap: wrap; gap: .25rem 1rem; }
  .progress p { flex: 1; }
  .progress ol { order: 3; flex-basis: 100%; }
  .choices { display: grid; }
  svg.sheet { position: static; max-height: none; }
}
@media (max-width: 44rem), (max-height: 30rem) { .progress { position: static; } html { scroll-padding-bottom: 1rem; } main { padding-bottom: 3rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .choices label:has(:checked), .tick:has(:checked) { outline: 2px solid Highlight; } }
@media print {
  @page { margin: 15mm 15mm 15mm 20mm; }
  html { font-size: 10pt; }
  body { font-size: 1rem; }
  .skip, .progress, .actions, .draft, #missing { display: none; }
  main { padding-bottom: 0; }
  .item, .judgement, svg { break-inside: avoid; }
  summary, h2, h3, .how, .question > .eyebrow { break-after: avoid; }
  .items .item { content-visibility: visible; }
  svg.sheet { position: static; max-height: 200mm; }
  .machine, .judgement, th { print-color-adjust: exact; }
}
`;
