import { chromium } from 'playwright-core';
import { judgePath } from './judges.ts';
import { RED_SQUARE } from './other-pdfs-picture.ts';

/** A page with something of everything that HTML can say; the second picture has no text. */
const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ask for leave</title></head><body>
<h1>Leave</h1><p>How you ask for it; see <a href="https://example.org/leave">the rules of leave</a>.</p>
<h2>Steps</h2><ul><li>Talk it over</li><li>Send the form</li></ul>
<table><caption>Days a year</caption>
<thead><tr><th scope="col">Year</th><th scope="col">Days</th></tr></thead>
<tbody><tr><td>2026</td><td>25</td></tr></tbody></table>
<p lang="nl">Een alinea in een andere taal.</p>
<p><img alt="A red square" width="40" height="40" src="data:image/png;base64,${RED_SQUARE}"></p>
<p><img width="40" height="40" src="data:image/png;base64,${RED_SQUARE}"></p>
<form><label>Surname <input name="surname" value="Jansen"></label> <label><input type="checkbox"> I agree</label></form>
</body></html>`;

/** A web page as Chromium prints it to a file. */
export interface PrintedPage {
  readonly tagged: Uint8Array;
  readonly untagged: Uint8Array;
}

/** Prints the page with and without tags. */
export async function printedByChromium(): Promise<PrintedPage> {
  const browser = await chromium.launch({
    executablePath: judgePath('chromium') ?? 'chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.setContent(PAGE);
    return {
      tagged: await page.pdf({ tagged: true, outline: true, format: 'A4' }),
      untagged: await page.pdf({ tagged: false, format: 'A4' }),
    };
  } finally {
    await browser.close();
  }
}
