import { posted } from './posted';
import type { Posted } from './posted';

export type Answer<Data> = { readonly data: Data; readonly errors?: readonly { message: string; extensions: { code: string; field?: string } }[] };

/** Somebody with a browser: runs operations as this account, in Russian unless said otherwise. */
export class TestClient {
  constructor(
    private readonly origin: string,
    readonly accountId: string,
    readonly cookie: string,
    /** Where they ask from, as a proxy says it: whoever fails there again and again slows nobody else down. */
    private readonly address?: string,
  ) {}

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, { ...init, headers: { ...this.known(), ...(init.headers as Record<string, string>) } });
  }

  async run<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, language = 'ru'): Promise<Answer<Data>> {
    return JSON.parse((await this.ask(query, variables, { 'accept-language': language })).text) as Answer<Data>;
  }

  /** The same, and the answer as it came: `more` is headers. */
  ask(query: string, variables: unknown, more: Record<string, string> = {}): Promise<Posted> {
    const headers = { 'content-type': 'application/json', ...this.known(), ...more };
    return posted(`${this.origin}/graphql`, headers, JSON.stringify({ query, variables }));
  }

  private known(): Record<string, string> {
    return { cookie: this.cookie, ...(this.address ? { 'x-forwarded-for': this.address } : {}) };
  }
}
