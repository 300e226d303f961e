export type Answer<Data> = { readonly data: Data; readonly errors?: readonly { message: string; extensions: { code: string; field?: string } }[] };

/** Somebody with a browser: runs operations as this account, in Russian unless said otherwise. */
export class TestClient {
  constructor(
    private readonly origin: string,
    readonly accountId: string,
    readonly cookie: string,
  ) {}

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, { ...init, headers: { cookie: this.cookie, ...(init.headers as Record<string, string>) } });
  }

  async run<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, language = 'ru'): Promise<Answer<Data>> {
    const headers = { 'content-type': 'application/json', 'accept-language': language };
    const answer = await this.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return (await answer.json()) as Answer<Data>;
  }
}
