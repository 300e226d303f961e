import type { Operation } from '../api/operation';

type Refused = { readonly code: string; readonly message: string; readonly field?: string };
export type Asked = { readonly name: string; readonly variables: unknown; readonly headers: Readonly<Record<string, string>> };

/** What the network does in a test of a screen: answers by operation, refusals, or nothing at all. */
export class FakeServer {
  readonly asked: Asked[] = [];
  private readonly answers = new Map<string, { name: string; answer: (variables: never) => unknown }>();
  private reachable = true;

  constructor() {
    globalThis.fetch = (_address, request) => this.answer(request ?? {});
  }

  on<Result, Variables>(operation: Operation<Result, Variables>, answer: (variables: Variables) => Result | Promise<Result>): this {
    this.answers.set(operation.id, { name: operation.name, answer });
    return this;
  }

  refuse<Result, Variables>(operation: Operation<Result, Variables>, refused: Refused): this {
    return this.on(operation, () => this.refusal(refused));
  }

  /** For an answer that is a refusal this time only. */
  refusal({ message, code, field }: Refused): never {
    throw new RefusedAnswer({ errors: [{ message, extensions: { code, field } }], data: null });
  }

  disconnect(): void {
    this.reachable = false;
  }

  connect(): void {
    this.reachable = true;
  }

  private async answer(request: RequestInit): Promise<Response> {
    if (!this.reachable) throw new TypeError('Failed to fetch');
    const { id, variables } = JSON.parse(String(request.body)) as { id: string; variables: never };
    const known = this.answers.get(id);
    if (!known) throw new Error(`The test says no answer to the operation ${id}`);
    this.asked.push({ name: known.name, variables, headers: request.headers as Record<string, string> });
    try {
      return asResponse({ data: await known.answer(variables) });
    } catch (error) {
      if (error instanceof RefusedAnswer) return asResponse(error.body);
      throw error;
    }
  }
}

/** An answer that the test gives when it is time. */
export function later<Result>(): { readonly promise: Promise<Result>; readonly resolve: (result: Result) => void } {
  let resolve: (result: Result) => void = () => undefined;
  const promise = new Promise<Result>((give) => (resolve = give));
  return { promise, resolve };
}

class RefusedAnswer extends Error {
  constructor(readonly body: unknown) {
    super('refused');
  }
}

/** jsdom has no Response; a page reads nothing of it but the JSON. */
function asResponse(body: unknown): Response {
  const json = (): Promise<unknown> => Promise.resolve(JSON.parse(JSON.stringify(body)));
  return { ok: true, status: 200, json } as Response;
}
