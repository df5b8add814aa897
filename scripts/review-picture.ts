// A picture of the page to tick off, for the README: `tsx scripts/review-picture.ts PAGE.html FOLDER
// CHROMIUM` gives order.png and fields.png.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [page = '', folder = '.', executablePath = ''] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 1100, height: 850 } });
await tab.goto(pathToFileURL(resolve(page)).href);
// It stands before what is shown.
await tab.locator('.progress').evaluate(bar => bar.remove());
await shoot(/^Pagina 4$/, 'order');
await shoot(/^Pagina 4: /, 'fields');
await browser.close();

/** Unfolds a part and takes what then stands in the window below its title. */
async function shoot(title: RegExp, name: string): Promise<void> {
  const summary = tab.locator('summary', { hasText: title }).first();
  await summary.click();
  await summary.evaluate(element =>
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 16),
  );
  await tab.screenshot({ path: join(folder, `${name}.png`) });
}
