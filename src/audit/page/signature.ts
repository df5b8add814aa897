import { html, type Markup } from '../../formats/html/html.ts';
import type { PageTexts } from './page-texts.ts';

/** Who looked, the verdict on the whole file, and the button that saves the page as a record. */
export function signature({ sign }: PageTexts): Markup {
  return html`
<section class="sign" id="sign" aria-labelledby="title-sign">
<h2 id="title-sign">${sign.heading}</h2>
<p class="how">${sign.how}</p>
<div class="beside">
<div><label class="label" for="by">${sign.by}</label>
<p class="help" id="by-help">${sign.byHelp}</p>
<input id="by" name="by" type="text" maxlength="200" autocomplete="name" aria-describedby="by-help"></div>
<fieldset class="final" id="final"><legend class="label">${sign.verdict}</legend>
<label><input type="radio" name="verdict" value="good"> ${sign.good}</label>
<label><input type="radio" name="verdict" value="bad"> ${sign.bad}</label></fieldset>
</div>
<p class="actions"><button type="button" class="save" id="save">${sign.save}</button>
<span id="state" role="status" data-saved="${sign.saved}" data-downloaded="${sign.downloaded}" data-unfinished="${sign.unfinished}" data-unsaved="${sign.unsaved}" data-restored="${sign.restored}">${sign.unsaved}</span></p>
<div id="missing" hidden data-by="${sign.missing.by}" data-verdict="${sign.missing.verdict}" data-answer="${sign.missing.answer}" data-one-tick="${sign.missing.oneTick}" data-ticks="${sign.missing.ticks}" data-remark="${sign.missing.remark}"><p>${sign.missing.heading}</p><ul></ul></div>
<p class="help draft">${sign.draft} <button type="button" class="plain-button" id="forget">${sign.forget}</button></p>
</section>`;
}
