import { violations } from './axe';
import type { Page } from './journey';
import type { Mood, Network } from './network';

export type Stop = {
  readonly path: string;
  /** How the server appears; it works, if nothing is said. */
  readonly mood?: Mood;
  /** What is opened before looking: a menu, a sheet by its key. */
  readonly open?: (page: Page) => Promise<void>;
};

export type Language = 'ru' | 'en';

/** Runs in the browser. How far the page can be pushed sideways, in pixels. */
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const widths = [1280, 320] as const;

/** The page as it stands, in both widths and both themes; says what is wrong, and where. */
export async function lookAround(page: Page, where: string): Promise<string[]> {
  const wrong: string[] = [];
  const tell = (view: string, lines: readonly string[]) => wrong.push(...lines.map((line) => `${where}, ${view}: ${line}`));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const pixels = Number(await page.evaluate(sideways));
    if (pixels > 0) tell(`${width}`, [`can be pushed sideways by ${pixels} px`]);
    tell(`light ${width}`, await violations(page, 'everything'));
    await page.emulateMedia({ colorScheme: 'dark' });
    tell(`dark ${width}`, await violations(page, 'colours'));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return wrong;
}

export async function goTo(page: Page, network: Network, stop: Stop): Promise<void> {
  network.mood = stop.mood ?? 'works';
  await page.goto(stop.path, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await network.quiet(page);
  await stop.open?.(page);
}

/** Looks at one stop in one language. */
export async function look(page: Page, network: Network, stop: Stop, language: Language): Promise<string[]> {
  const where = `${stop.path} (${language}${stop.mood ? `, ${stop.mood}` : ''})`;
  await goTo(page, network, stop);
  const spoken = await page.locator('html').getAttribute('lang');
  const wrong = spoken === language ? [] : [`${where}: <html lang> is ${spoken}`];
  return [...wrong, ...(await lookAround(page, where))];
}
