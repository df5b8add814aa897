import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import type { Action } from './answers.ts';
import { judgePath } from './judges.ts';
import { readWidgets, type Widget } from './pdfjs.ts';

/** Chromium's own PDF viewer runs in the full browser only: headless it is asked for by argument, not by playwright. */
const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Mouse, keyboard and input method reach the viewer by ways of their own: who is faster than this, mixes them up, ms. */
const PAUSE = 40;

const A4 = { width: 595.28, height: 841.89 };

/** As much of the viewer's own parts as we use; they lie in its extension's page. */
interface Viewer extends Element {
  readonly loadState_: string;
  readonly plugin_: Element;
  readonly viewport_: {
    goToPage(page: number): void;
    getPageScreenRect(page: number): { readonly x: number; readonly y: number; readonly width: number };
  };
  readonly pluginController_: { save(type: string): Promise<{ readonly dataToSave: ArrayBuffer }> };
}

/** A browser with files to show; close it when done. */
export interface PdfBrowser {
  open(bytes: Uint8Array): Promise<OpenPdf>;
  close(): Promise<void>;
}

/** A file in Chromium's viewer. */
export interface OpenPdf {
  /** Does what a person would do with mouse and keyboard. */
  act(actions: readonly Action[]): Promise<void>;
  /** Clicks a field, then types these texts with Tab between them. */
  typeThrough(name: string, texts: readonly string[]): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  /** The file as the viewer's download button gives it "with your changes". */
  save(): Promise<Uint8Array>;
}

/** Starts Chromium with an empty profile. */
export async function startChromium(): Promise<PdfBrowser> {
  const files = new Map<string, Uint8Array>();
  const server = await serve(files);
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(tmpdir(), 'veldwerk-chromium-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: judgePath('chromium') ?? 'chromium',
    headless: false,
    args: ARGUMENTS,
    // Three pages below each other: Tab to a page that isn't in view only scrolls, and what is typed then is lost.
    viewport: { width: 1000, height: 3000 },
  });
  return {
    async open(bytes) {
      const path = `/${files.size}.pdf`;
      files.set(path, bytes);
      return openPdf(browser, `http://127.0.0.1:${port}${path}`, bytes);
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function serve(files: ReadonlyMap<string, Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/pdf' });
    response.end(files.get(request.url ?? ''));
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function openPdf(browser: BrowserContext, address: string, bytes: Uint8Array): Promise<OpenPdf> {
  const page = await browser.newPage();
  await page.goto(address);
  const viewer = await viewerIn(page);
  const widgets = await readWidgets(bytes);
  return {
    async act(actions) {
      for (const action of actions) await act(page, viewer, { widgets, action });
    },
    async typeThrough(name, texts) {
      const first = widgets.find(({ fieldName }) => fieldName === name);
      if (!first) throw new Error(`There is no field ${name} to click.`);
      await click(page, viewer, first);
      for (const [index, text] of texts.entries()) {
        if (index > 0) await page.keyboard.press('Tab');
        await page.waitForTimeout(2 * PAUSE);
        await write(page, text);
      }
    },
    screenshot: () => page.screenshot(),
    save: () => save(viewer),
  };
}

/** The frame of the viewer's extension, once the file is shown in it. */
async function viewerIn(page: Page): Promise<Frame> {
  const find = () => page.frames().find(frame => frame.url().startsWith('chrome-extension:'));
  for (let tries = 0; tries < 100 && !find(); tries++) await page.waitForTimeout(100);
  const frame = find();
  if (!frame) throw new Error("Chromium's PDF viewer didn't start.");
  await frame.waitForFunction(() => document.querySelector<Viewer>('pdf-viewer')?.loadState_ === 'success');
  return frame;
}

async function act(
  page: Page,
  viewer: Frame,
  { widgets, action }: { readonly widgets: readonly Widget[]; readonly action: Action },
): Promise<void> {
  const own = widgets.filter(({ fieldName }) => fieldName === action.name);
  const widget = own.find(({ buttonValue }) => action.type !== 'press' || buttonValue === action.option);
  if (!widget) throw new Error(`There is no field ${action.name} to click.`);
  await click(page, viewer, widget);
  if (action.type === 'write') await write(page, action.text);
  if (action.type === 'pick') {
    // The click opened the list; the keyboard walks it.
    for (let step = 0; step <= action.index; step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
}

/** Letters that no key of the keyboard has come as from an input method, in one go. */
async function write(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.waitForTimeout(PAUSE);
    await (/[^ -~]/.test(line) ? page.keyboard.insertText(line) : page.keyboard.type(line));
    await page.waitForTimeout(PAUSE);
  }
}

async function click(page: Page, viewer: Frame, { page: number, rect }: Widget): Promise<void> {
  const sheet = await viewer.evaluate(index => {
    const { viewport_, plugin_ } = document.querySelector('pdf-viewer') as Viewer;
    viewport_.goToPage(index);
    const { x, y, width } = viewport_.getPageScreenRect(index);
    const plugin = plugin_.getBoundingClientRect();
    return { x: plugin.x + x, y: plugin.y + y, width };
  }, number - 1);
  // The sheet is drawn where it was asked for a moment later.
  await page.waitForTimeout(PAUSE);
  const scale = sheet.width / A4.width;
  const [left, bottom, right, top] = rect;
  await page.mouse.click(
    sheet.x + ((left + right) / 2) * scale,
    sheet.y + (A4.height - (bottom + top) / 2) * scale,
  );
}

async function save(viewer: Frame): Promise<Uint8Array> {
  const base64 = await viewer.evaluate(async () => {
    const { pluginController_ } = document.querySelector('pdf-viewer') as Viewer;
    const { dataToSave } = await pluginController_.save('EDITED');
    const letters = Array.from(new Uint8Array(dataToSave), byte => String.fromCharCode(byte));
    return btoa(letters.join(''));
  });
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
