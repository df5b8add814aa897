import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { judgeRecord } from '../../src/audit/page/judge-record.ts';
import { readRecord } from '../../src/audit/page/review-record.ts';
import type { Review } from '../../src/formats/pdf/ua/review/review.ts';
import { DIGEST, SAMPLE, samplePage } from '../audit/page/sample-review.ts';
import { judge, judgePath } from '../support/judges.ts';

const folder = mkdtempSync(join(tmpdir(), 'veldwerk-review-'));
/** What browsers say that nobody wants to hear: errors, warnings, anything that is fetched. */
const complaints: string[] = [];
let browser: Browser;

judge('chromium')('the page that a person ticks off, in Chromium', () => {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: judgePath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterEach(() => {
    complaints.length = 0;
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens from a file without a complaint, and fetches nothing', async () => {
    await open(samplePage());
    expect(complaints).toEqual([]);
  });

  it('counts what was judged', async () => {
    const page = await open(samplePage());
    await choose(page, 'title', 'good');
    await choose(page, 'motion', 'not-applicable');
    expect(await page.locator('#progress').textContent()).toBe('2 van 14 beoordeeld');
  });

  it('counts a question as judged when all of its items are ticked', async () => {
    const page = await open(samplePage());
    await choose(page, 'fields', 'good');
    await page.locator('[name=tick-fields]').first().check();
    expect(await page.locator('#progress').textContent()).toBe('0 van 14 beoordeeld');
    await page.locator('[name=tick-fields]').last().check();
    expect(await page.locator('#progress').textContent()).toBe('1 van 14 beoordeeld');
  });

  it('says on saving what is missing, and under which name it saved', async () => {
    const page = await open(samplePage());
    await checkAll(page, '.judgement [value=good]');
    await choose(page, 'title', 'bad');
    await page.locator('[name=tick-fields]').first().check();
    await save(page);
    expect(await page.locator('#state').textContent()).toMatch(
      /^Bewaard op .* als verlof\.review\.html, .*Nog niet klaar/,
    );
    expect(await page.locator('#missing li').allTextContents()).toEqual([
      'een opmerking bij ‘Titel’: wat is er niet goed?',
      '1 vinkje bij ‘Velden’',
      '1 vinkje bij ‘Afbeeldingen’',
      '1 vinkje bij ‘Tabellen’',
      'je naam',
      'het eindoordeel',
    ]);
  });

  it('leads from what is missing to the field for it, also with the keyboard', async () => {
    const page = await open(samplePage());
    await choose(page, 'fields', 'good');
    await page.locator('[name=tick-fields]').first().check();
    await page.getByRole('link', { name: '1 vinkje bij ‘Velden’' }).press('Enter');
    await page.keyboard.press('Space');
    expect(await page.locator('[data-ticked=fields]').textContent()).toBe('2 van 2 aangevinkt');
    await page.getByRole('link', { name: 'je naam' }).press('Enter');
    await page.keyboard.type('Noor');
    expect(await page.locator('#by').inputValue()).toBe('Noor');
  });

  it('says nothing of what is missing once all is answered', async () => {
    const page = await open(samplePage());
    await checkAll(page, '.judgement [value=good], input[type=checkbox]');
    await page.locator('#by').fill('Noor');
    await page.locator('[name=verdict][value=good]').check();
    expect(await page.locator('#missing').isVisible()).toBe(false);
  });

  it('counts what was ticked', async () => {
    const page = await open(samplePage());
    await page.locator('[name=tick-fields]').last().check();
    expect(await page.locator('[data-ticked=fields]').textContent()).toBe('1 van 2 aangevinkt');
  });

  it('gives the record of what was ticked in the page it saves', async () => {
    const saved = await save(await judged());
    const answer = (id: string) => readRecord(saved)?.answers.find(answer => answer.id === id);
    expect(answer('title')).toEqual({ id: 'title', verdict: 'good', remark: '', items: 0, ticked: [] });
    expect(answer('fields')).toEqual({ id: 'fields', verdict: 'bad', remark: REMARK, items: 2, ticked: [2] });
    expect(answer('use')?.verdict).toBeNull();
    expect(readRecord(saved)).toMatchObject({ by: 'Noor <b>', verdict: 'bad', digest: DIGEST });
    expect(complaints).toEqual([]);
  });

  it('shows the answers again when the saved page is opened, and goes on from there', async () => {
    const page = await open(await save(await judged()));
    expect(await page.locator('[name=verdict-fields]:checked').getAttribute('value')).toBe('bad');
    expect(await page.locator('#remark-fields').inputValue()).toBe(REMARK);
    expect(await page.locator('#state').textContent()).toMatch(/^Bewaard op/);
    await choose(page, 'use', 'good');
    expect(readRecord(await save(page))?.answers.filter(({ verdict }) => verdict).length).toBe(3);
    expect(complaints).toEqual([]);
  });

  it('shows the answers of a saved page without a script', async () => {
    const page = await open(await save(await judged()), { javaScriptEnabled: false });
    expect(await page.locator('[name=verdict-title]').first().isChecked()).toBe(true);
    expect(await page.locator('#by').inputValue()).toBe('Noor <b>');
  });

  it('saves the same page again when nothing was changed', async () => {
    const saved = await save(await judged());
    expect(await save(await open(saved))).toBe(saved);
  });

  it('brings a draft back that was not saved, and forgets it when told to', async () => {
    const page = await open(samplePage());
    await choose(page, 'title', 'good');
    await page.reload();
    expect(await page.locator('#state').textContent()).toMatch(/nog niet bewaard\.$/);
    expect(await page.locator('#progress').textContent()).toBe('1 van 14 beoordeeld');
    await page.locator('#forget').click();
    await page.reload();
    expect(await page.locator('#progress').textContent()).toBe('0 van 14 beoordeeld');
  });

  it('begins anew for another file', async () => {
    const page = await open(samplePage());
    await choose(page, 'title', 'good');
    writeFileSync(new URL(page.url()), samplePage({ digest: 'cd'.repeat(32) }));
    await page.reload();
    expect(await page.locator('#progress').textContent()).toBe('0 van 14 beoordeeld');
  });

  it('is a record that a gate takes once all of it was found good', async () => {
    const page = await open(samplePage());
    await checkAll(page, '.judgement [value=good], input[type=checkbox]');
    await page.locator('#by').fill('Noor');
    await page.locator('[name=verdict][value=good]').check();
    const judgement = judgeRecord(readRecord(await save(page)), { file: 'verlof.pdf', digest: DIGEST });
    expect(judgement).toMatchObject({ ok: true, warnings: [] });
  });

  it('tells the headers of the cell that one chooses, by mouse and by keyboard', async () => {
    const page = await open(samplePage());
    await page.getByRole('gridcell', { name: '8' }).click();
    expect(await page.locator('.headers').textContent()).toBe('Koppen bij deze cel: Maandag · Uren');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Uren');
  });

  it('lights the piece on the page that one points at in the text', async () => {
    const page = await open(samplePage());
    await page.locator('li[data-piece="1-2"]').hover();
    expect(await page.locator('rect[data-piece="1-2"]').getAttribute('class')).toContain('lit');
  });

  describe('of a hostile file', () => {
    it.each([
      '</script><script>document.title="in"</script>',
      '<img src=x onerror="document.title=\'in\'">',
      '"><svg onload="document.title=\'in\'">',
      'javascript:document.title="in"',
    ])('runs nothing of %s, nor after it was saved', async text => {
      const page = await open(samplePage({ review: hostile(text), file: `${text}.pdf` }));
      await page.locator('#remark-title').fill(text);
      const again = await open(await save(page));
      expect([await page.title(), await again.title()]).toEqual([
        expect.stringMatching(/^Kijk zelf na/),
        expect.stringMatching(/^Kijk zelf na/),
      ]);
      expect(await again.locator('#remark-title').inputValue()).toBe(text);
      expect(complaints).toEqual([]);
    });

    it('runs nothing that somebody wrote into the page', async () => {
      const page = await open(samplePage().replace('<main', '<script>document.title="in"</script><main'));
      expect(await page.title()).toBe('Kijk zelf na: verlof.pdf');
      expect(complaints.join()).toContain('Content Security Policy');
    });
  });

  describe('for people who can’t see or point', () => {
    it.each([1280, 390, 320])('is no wider than a window of %i pixels', async width => {
      const page = await open(samplePage(), { viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

    it('has a name for everything that can be used', async () => {
      const page = await open(samplePage());
      const controls = page.locator('input, textarea, button, a[href], summary, table, svg[role=img]');
      const tree = await page.locator('body').ariaSnapshot();
      expect(await controls.count()).toBeGreaterThan(60);
      expect(tree).not.toMatch(
        /^\s*- (?:radio|checkbox|textbox|button|link|img|grid|region|navigation)(?::|$)/m,
      );
    });

    it('has one main heading and skips no level', async () => {
      const page = await open(samplePage());
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll(all => all.map(({ tagName }) => Number(tagName[1])));
      expect(levels.filter(level => level === 1)).toHaveLength(1);
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    });

    it('has targets of 24 pixels and more', async () => {
      const page = await open(samplePage(), { viewport: { width: 390, height: 800 } });
      const sizes = await page
        .locator('.choices label, .tick, .final label, button, summary, nav a')
        .evaluateAll(all => all.map(one => one.getBoundingClientRect()).map(({ height }) => height));
      expect(sizes.filter(height => height > 0 && height < 24)).toEqual([]);
    });

    it('is dark for who wants that, and never on paper', async () => {
      const page = await open(samplePage(), { colorScheme: 'dark' });
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const onScreen = await ground();
      await page.emulateMedia({ media: 'print' });
      expect([onScreen, await ground()]).toEqual(['rgb(29, 22, 27)', 'rgb(255, 255, 255)']);
    });

    it('uses every id once', async () => {
      const page = await open(samplePage());
      const ids = await page.locator('[id]').evaluateAll(all => all.map(({ id }) => id));
      expect(ids).toEqual([...new Set(ids)]);
    });
  });
});

const REMARK = 'Naam klopt niet </textarea><script>\n& "zo"';

function hostile(text: string): Review {
  return {
    ...SAMPLE,
    title: text,
    language: text,
    reading: SAMPLE.reading.map(item => ({ ...item, text, type: text })),
    fields: SAMPLE.fields.map(field => ({ ...field, name: text, field: text })),
    links: [{ text, description: text, page: null, target: text, box: null }],
  };
}

let files = 0;

async function open(html: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const path = join(folder, `${files++}.html`);
  writeFileSync(path, html);
  const address = pathToFileURL(path).href;
  // Pages that scroll smoothly keep playwright waiting.
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== address) complaints.push(request.url());
  });
  await page.goto(address);
  return page;
}

async function choose(page: Page, question: string, verdict: string): Promise<void> {
  await page.locator(`[name="verdict-${question}"][value="${verdict}"]`).check();
}

async function checkAll(page: Page, selector: string): Promise<void> {
  for (const input of await page.locator(selector).all()) await input.check();
}

/** A page on which somebody judged a part. */
async function judged(): Promise<Page> {
  const page = await open(samplePage());
  await choose(page, 'title', 'good');
  await choose(page, 'fields', 'bad');
  await page.locator('[name=tick-fields]').last().check();
  await page.locator('#remark-fields').fill(REMARK);
  await page.locator('#by').fill('Noor <b>');
  await page.locator('[name=verdict][value=bad]').check();
  return page;
}

/** What the save button gives. */
async function save(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  return readFileSync(await download.path(), 'utf8');
}
