import type { Page } from './journey';
import type { Network } from './network';
import { goTo, lookAround } from './sweep';
import type { Language, Stop } from './sweep';

type Found = { readonly index: number; readonly name: string };

const most = 25;

/**
 * Runs in the browser. The buttons of the topmost dialog, or of the page, once each: of a list only its first entry,
 * because the others are like it. Leaving the page for good is not explored.
 */
const buttonsInView = `(() => {
  const scope = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main') ?? document.body;
  const like = 'tbody tr, li, article, [role=row], [role=option], [role=group] > *, [role=tablist] > *';
  const all = [...document.querySelectorAll('button')];
  const name = (button) => (button.getAttribute('aria-label') ?? button.innerText).replace(/\\s+/g, ' ').trim();
  return all.flatMap((button, index) => {
    const entry = button.closest(like);
    const again = entry && entry.parentElement.firstElementChild !== entry && scope.contains(entry) && entry.tagName !== 'BUTTON';
    if (!scope.contains(button) || again || button.disabled || !button.checkVisibility() || button.closest('k-leave-page')) return [];
    return [{ index, name: name(button).replace(/\\d+/g, '#') }];
  });
})()`;

/** Runs in the browser. What has come up: the title of an open dialog or menu, or the words of an alert. */
const whatCameUp = `(() => {
  const over = [...document.querySelectorAll('dialog[open], [role=menu]:popover-open')].at(-1);
  const said = [...document.querySelectorAll('[role=alert]')].filter((alert) => alert.checkVisibility()).map((alert) => alert.innerText.slice(0, 60)).join(' ');
  const title = over && (over.querySelector('h1, h2, h3')?.innerText || over.getAttribute('aria-label') || 'something open');
  return [title, said].filter(Boolean).join(' — ').replace(/\\s+/g, ' ').replace(/\\d+/g, '#').trim();
})()`;

/** Presses every button of a page, and every button of what opens, and looks at whatever comes up. Nothing reaches the server. */
export class Explorer {
  private readonly pressed = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly page: Page,
    private readonly network: Network,
    private readonly language: Language,
  ) {}

  async explore(stop: Stop): Promise<string[]> {
    const wrong: string[] = [];
    const path = new URL(this.page.url()).pathname;
    for (let presses = 0; presses < most; presses += 1) {
      const before = await this.cameUp();
      const next = await this.next(`${path} ${before}`);
      if (!next && before === '') return wrong;
      if (!next) await this.back(stop);
      else wrong.push(...(await this.press(next, stop, before)));
    }
    return wrong;
  }

  private cameUp(): Promise<string> {
    return this.page.evaluate<string>(whatCameUp);
  }

  private async next(place: string): Promise<Found | undefined> {
    const found = await this.page.evaluate<readonly Found[]>(buttonsInView);
    const next = found.find(({ name }) => !this.pressed.has(`${place}: ${name}`));
    if (next) this.pressed.add(`${place}: ${next.name}`);
    return next;
  }

  private async press({ index, name }: Found, stop: Stop, before: string): Promise<string[]> {
    const address = this.page.url();
    await this.page.evaluate(`document.querySelectorAll('button')[${index}]?.click()`);
    await this.network.quiet(this.page);
    const now = await this.cameUp();
    const where = `${stop.path} (${this.language}), “${before ? `${before}” → “` : ''}${name}” → “${now}”`;
    const key = `${new URL(address).pathname} ${now}`;
    const wrong = now !== '' && now !== before && !this.seen.has(key) ? await lookAround(this.page, where) : [];
    this.seen.add(key);
    if (this.page.url() !== address) await this.back(stop);
    return wrong;
  }

  private async back(stop: Stop): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.network.quiet(this.page);
    if ((await this.cameUp()) !== '') await goTo(this.page, this.network, stop);
  }
}
