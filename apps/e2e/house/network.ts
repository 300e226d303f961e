import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from './journey';
import type { Request, Route } from '@playwright/test';

/** How the server appears to a page that is looked at. */
export type Mood = 'works' | 'broken' | 'cut' | 'slow' | 'hides';

type Asked = { readonly name: string; readonly isQuery: boolean };
type Person = { data: { me: { language: string } | null } };

const codes = { broken: 'platform.broken', hides: 'platform.notFound' } as const;
const answerOf = (code: string): string => JSON.stringify({ errors: [{ message: '', extensions: { code } }] });

async function knownOperations(): Promise<Map<string, Asked>> {
  const manifest = JSON.parse(await readFile(resolve(__dirname, '../../api/operations.json'), 'utf8')) as Record<string, string>;
  return new Map(
    Object.entries(manifest).map(([id, text]) => {
      const [, kind, name] = /(query|mutation) (\w+)/.exec(text) ?? [];
      return [id, { name: String(name), isQuery: kind === 'query' }];
    }),
  );
}

/**
 * Stands between a page and the server: buttons can be pressed and nothing is changed, the server can be away, and the account
 * speaks the language that is looked at, while others are signed in to it in theirs.
 */
export class Network {
  mood: Mood = 'works';
  private readonly asking = new Set<Request>();

  private constructor(
    private readonly operations: ReadonlyMap<string, Asked>,
    private readonly language: string,
  ) {}

  static async around(page: Page, language: string): Promise<Network> {
    const network = new Network(await knownOperations(), language);
    await page.route('**/graphql', (route) => network.pass(route));
    page.on('request', (request) => void (['fetch', 'script', 'document'].includes(request.resourceType()) && network.asking.add(request)));
    for (const over of ['requestfinished', 'requestfailed'] as const) page.on(over, (request) => void network.asking.delete(request));
    page.on('framenavigated', () => network.asking.clear());
    return network;
  }

  /** Until the page has asked for nothing more for a moment. A slow server is not waited for: its page is what is looked at. */
  async quiet(page: Page): Promise<void> {
    if (this.mood === 'slow') return page.waitForTimeout(450);
    for (let calm = 0, turn = 0; calm < 2 && turn < 100; turn += 1) {
      await page.waitForTimeout(25);
      calm = this.asking.size > 0 ? 0 : calm + 1;
    }
  }

  private async pass(route: Route): Promise<void> {
    const { id } = route.request().postDataJSON() as { id: string };
    const asked = this.operations.get(id);
    if (asked?.name === 'Me') return this.introduce(route);
    if (!asked?.isQuery) return route.fulfill({ json: JSON.parse(answerOf(codes.broken)) as unknown });
    if (this.mood === 'cut') return route.abort('internetdisconnected');
    if (this.mood === 'slow') return undefined;
    if (this.mood !== 'works') return route.fulfill({ json: JSON.parse(answerOf(codes[this.mood])) as unknown });
    return route.continue();
  }

  private async introduce(route: Route): Promise<void> {
    const answer = await route.fetch();
    const person = (await answer.json()) as Person;
    if (person.data.me) person.data.me.language = this.language;
    await route.fulfill({ response: answer, json: person });
  }
}
