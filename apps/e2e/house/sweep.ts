import { readFileSync } from 'node:fs';
import type { CDPSession, Request, Response } from '@playwright/test';
import type { Page } from './journey';

export type Language = 'ru' | 'en';

export type Stop = {
  readonly path: string;
  /** Which state of the page this is, where it has several; it stands in the report. */
  readonly state?: string;
  /** What is done before looking: a sheet, a dialog or a menu is opened. */
  readonly open?: (page: Page) => Promise<unknown>;
};

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const contrast = ['color-contrast'];
/** What another theme or another width can break. */
const shape = [...contrast, 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];
const rulesOf = { everything, structure: everything, shape, contrast };

type View = { readonly width: 320 | 1280; readonly dark: boolean; readonly asks: 'everything' | 'structure' | 'contrast' | 'shape' };

/**
 * Both themes at both widths, each one step from the one before. All eight are measured for whether the page can be pushed, and every text in them has its
 * contrast judged: of all texts in the first view, and then once for each drawing of a text ({@link unjudged}). What names, roles and order are, stands in one
 * template for both languages and all views and is asked once in each language; only a width hides and shows things, and for that Russian begins on the laptop
 * and English on the phone. Sizes and places are asked at both widths in both languages: a theme changes neither.
 */
const views: Record<Language, readonly [View, ...View[]]> = {
  ru: [
    { width: 1280, dark: false, asks: 'everything' },
    { width: 1280, dark: true, asks: 'contrast' },
    { width: 320, dark: true, asks: 'shape' },
    { width: 320, dark: false, asks: 'contrast' },
  ],
  en: [
    { width: 320, dark: false, asks: 'structure' },
    { width: 320, dark: true, asks: 'contrast' },
    { width: 1280, dark: true, asks: 'shape' },
    { width: 1280, dark: false, asks: 'contrast' },
  ],
};

const height = 800;
const sessions = new WeakMap<Page, CDPSession>();

/** Gives the page another width, and lets its window be: to draw the window's own bars anew each time takes the browser longer than to draw the page. */
async function setWidth(page: Page, width: View['width']): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  const size = { width, height, screenWidth: width, screenHeight: height, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', size);
}

/** Runs in the browser. Two frames: what was changed is drawn. */
const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/**
 * Runs in the browser. One element for each drawing of a text that axe has not judged yet in this language: its colour, size and weight, and all that is painted
 * behind it by the elements around it. The same drawing has the same contrast wherever it stands.
 */
const unjudged = `(() => {
  const judged = (window.judged ??= new Set());
  const grounds = new Map([[null, '']]);
  const groundOf = (element) => {
    if (!grounds.has(element)) {
      const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
      const paints = backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none' || opacity !== '1' || filter !== 'none';
      grounds.set(element, groundOf(element.parentElement) + (paints ? [backgroundColor, backgroundImage, opacity, filter, ''] : ''));
    }
    return grounds.get(element);
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) => (text.data.trim() ? 1 : 2));
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const key = [color, fontSize, fontWeight, textShadow, groundOf(element)].join();
    if (!judged.has(key)) found.push(element);
    judged.add(key);
  }
  return found;
})()`;

/**
 * Runs in the browser, in the page itself: through a page of its own, as axe's package for Playwright does, each look costs three times as much.
 * All rules of a view are asked at once, since axe measures the page anew each time that it is asked; of what it can fetch beforehand only sounds and films
 * matter to a rule that is asked.
 */
const look = ({ width, asks }: View): string => `(async () => {
  await ${drawn};
  if (innerWidth !== ${width}) throw new Error('the page is ' + innerWidth + ' px wide, not ${width}');
  const { scrollWidth, clientWidth } = document.documentElement;
  const wrong = scrollWidth > clientWidth ? ['can be pushed sideways by ' + (scrollWidth - clientWidth) + ' px'] : [];
  const fresh = ${unjudged};
  const runOnly = ${JSON.stringify(rulesOf[asks])};
  if (runOnly.length === 1 && fresh.length === 0) return wrong;
  fresh.forEach((element) => element.setAttribute('data-fresh', ''));
  axe.configure({ noHtml: true, rules: [{ id: 'color-contrast', selector: ${JSON.stringify(asks === 'everything' ? '*' : '[data-fresh], [data-fresh] *')} }] });
  const { violations } = await axe.run(document, { runOnly, preload: { assets: ['media'] }, resultTypes: ['violations'] });
  wrong.push(...violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')));
  fresh.forEach((element) => element.removeAttribute('data-fresh'));
  return wrong;
})()`;

/** Looks at what the page shows now, in this language: what is wrong, and in which view. */
export async function lookAt(page: Page, language: Language): Promise<string[]> {
  const wrong: string[] = [];
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  for (const view of views[language]) {
    const { width, dark } = view;
    await setWidth(page, width);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const found = await page.evaluate<readonly string[]>(look(view));
    wrong.push(...found.map((line) => `(${language}, ${dark ? 'dark' : 'light'}, ${width}) ${line}`));
  }
  return wrong;
}

const idle = 'new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 5_000 }))';

/** Does it, and waits until the page has asked for nothing for a moment, and has nothing to do. */
async function settledAfter(page: Page, act: () => Promise<unknown>): Promise<void> {
  const waiting = new Set<Request>();
  let changed = 0;
  let asked = 0;
  const begun = (request: Request) => (changed = Date.now()) && (asked += 1) && waiting.add(request);
  const done = (request: Request) => (changed = Date.now()) && waiting.delete(request);
  // A refusal that the page does not read to its end is never said to be finished.
  const refused = (response: Response) => response.ok() || done(response.request());
  page.on('request', begun).on('response', refused).on('requestfinished', done).on('requestfailed', done);
  await act();
  changed = Date.now();
  // On a busy machine a page may be at work for longer than that before it asks for what it shows.
  for (let before = -1; before !== asked; await page.evaluate(idle)) {
    before = asked;
    while (waiting.size > 0 || Date.now() - changed < 50) await page.waitForTimeout(20);
  }
  page.off('request', begun).off('response', refused).off('requestfinished', done).off('requestfailed', done);
}

const faceOf = (address: string): string | undefined => /^\/(console|portal|venue)\//.exec(new URL(address, 'http://house').pathname)?.[1];

/** Within a face as its links do, without loading it anew, so that the language that was chosen stays. */
export async function goTo(page: Page, path: string): Promise<void> {
  const face = faceOf(path);
  const follow = (to: string) => page.evaluate(`history.pushState(null, '', ${JSON.stringify(to)}); dispatchEvent(new PopStateEvent('popstate'))`);
  await settledAfter(page, async () => {
    if (!face || faceOf(page.url()) !== face) await page.goto(path);
    else {
      // Whatever is open on this page goes with it.
      if (new URL(page.url()).pathname === path) await settledAfter(page, () => follow(`/${face}/account`));
      await follow(path);
    }
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
}

/** Walks past all stops in one language; says what is wrong, and where. */
export async function sweep(page: Page, stops: readonly Stop[], language: Language): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, state, open } of stops) {
    const where = state ? `${path} [${state}]` : path;
    await setWidth(page, views[language][0].width);
    await goTo(page, path);
    if (open)
      await settledAfter(page, () => open(page)).catch((cause: unknown) => {
        throw new Error(`${where} (${language}) could not be opened: ${String(cause)}`, { cause });
      });
    // What was pressed may lead to a page that is drawn only after its answers have come.
    await page.locator('h1').first().waitFor({ state: 'attached' });
    if ((await page.locator('html').getAttribute('lang')) !== language) wrong.push(`${where} <html lang> is not ${language}`);
    wrong.push(...(await lookAt(page, language)).map((line) => `${where} ${line}`));
    if (open) await page.keyboard.press('Escape');
  }
  return wrong;
}
