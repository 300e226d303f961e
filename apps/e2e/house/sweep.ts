import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from './journey';

export type Stop = {
  readonly path: string;
  /** What is opened before looking: a sheet, a dialog, a menu. */
  readonly open?: (page: Page) => Promise<void>;
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs in the browser. How far the page can be pushed sideways, in pixels. */
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Themes differ in colours alone, so that the dark one is asked about nothing else. */
async function violations(page: Page, dark: boolean): Promise<string[]> {
  const axe = dark ? new AxeBuilder({ page }).withRules(['color-contrast']) : new AxeBuilder({ page }).withTags(tags);
  const found = (await axe.analyze()).violations;
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(', ')}`,
  );
}

/** Each theme meets each language and each width; the whole product would cost twice the time and find the same. */
const views = {
  ru: [
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ],
  en: [
    { width: 320, dark: false },
    { width: 1280, dark: true },
  ],
} as const;

/** Looks at one stop in one language; says what is wrong, and where. */
export async function look(page: Page, stop: Stop, language: 'ru' | 'en'): Promise<string[]> {
  const wrong: string[] = [];
  const tell = (where: string, lines: readonly string[]) => wrong.push(...lines.map((line) => `${stop.path} (${language}, ${where}) ${line}`));
  await page.goto(stop.path);
  await settle(page);
  await stop.open?.(page);
  if ((await page.locator('html').getAttribute('lang')) !== language) tell('page', ['<html lang> is wrong']);
  for (const { width, dark } of views[language]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const pixels = Number(await page.evaluate(sideways));
    if (pixels > 0) tell(`${width}`, [`can be pushed sideways by ${pixels} px`]);
    tell(`${dark ? 'dark' : 'light'} ${width}`, await violations(page, dark));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return wrong;
}
