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
    const from: Record<string, string> = this.address ? { 'x-forwarded-for': this.address } : {};
    return fetch(`${this.origin}${path}`, { ...init, headers: { cookie: this.cookie, ...from, ...(init.headers as Record<string, string>) } });
  }

  async run<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, language = 'ru'): Promise<Answer<Data>> {
    const headers = { 'content-type': 'application/json', 'accept-language': language };
    const answer = await this.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await answer.json()) as Answer<Data>;
  }
}
