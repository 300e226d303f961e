import { test as base, expect } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from '@playwright/test';

/** Opens a browser of somebody's own: nothing in it is known to the other people of the journey. */
export type Visit = (options?: BrowserContextOptions) => Promise<Page>;

/** Sees every page of a journey: nothing may be asked of anybody else's server, nothing may go wrong unseen in the console. */
export class Witness {
  private readonly seen: string[] = [];
  private readonly awaited: RegExp[] = [];

  constructor(private readonly origin: string) {}

  watch(context: BrowserContext): void {
    context.on('request', (request) => this.request(request.url()));
    context.on('console', (message) => this.console(message));
    context.on('weberror', (error) => this.seen.push(`error on the page: ${error.error().message}`));
  }

  /** What a journey brings about on purpose, such as a connection that is cut. */
  awaits(pattern: RegExp): void {
    this.awaited.push(pattern);
  }

  tell(): readonly string[] {
    return this.seen.filter((line) => !this.awaited.some((pattern) => pattern.test(line)));
  }

  private request(address: string): void {
    if (/^(data|blob):/.test(address) || address.startsWith(`${this.origin}/`)) return;
    this.seen.push(`request to another origin: ${address}`);
  }

  /** The browser reports a broken content security policy here as well. */
  private console(message: ConsoleMessage): void {
    if (message.type() === 'error') this.seen.push(`console: ${message.text()} (${message.location().url})`);
  }
}

export const test = base.extend<{ witness: Witness; visit: Visit }>({
  witness: async ({ baseURL }, use) => {
    const witness = new Witness(String(baseURL));
    await use(witness);
    expect(witness.tell()).toEqual([]);
  },
  visit: async ({ browser, witness }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      witness.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
export type { Page };
