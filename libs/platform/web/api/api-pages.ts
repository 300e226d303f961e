import { computed, inject, linkedSignal, signal } from '@angular/core';
import type { Signal } from '@angular/core';
import { Toasts } from '../state/toasts';
import { Api } from './api';
import { apiResource } from './api-resource';
import type { ApiResource } from './api-resource';
import type { Operation } from './operation';

type Page<Row> = { readonly items: readonly Row[]; readonly next: string | null };

/** A list that the server gives page by page. Its answer is the first page, with which a new question begins anew. */
export type ApiPages<Result, Row> = ApiResource<Result> & {
  /** Of all pages read so far, in their order. */
  readonly rows: Signal<readonly Row[]>;
  readonly hasMore: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  /** Reads the page after those; if that fails a message says so, and the list stays as it is. */
  more(): Promise<void>;
};

/** Reads a list whose operation takes the mark of the last page in `after`. `pageOf` finds the page in an answer. */
export function apiPages<Result, Variables extends { readonly after?: string | null }, Row>(
  operation: Operation<Result, Variables>,
  variables: () => Variables | undefined,
  pageOf: (result: Result) => Page<Row>,
): ApiPages<Result, Row> {
  const api = inject(Api);
  const toasts = inject(Toasts);
  const first = apiResource(operation, variables, { keep: true });
  const further = linkedSignal<Result | undefined, readonly Page<Row>[]>({ source: first.value, computation: () => [] });
  const pages = computed(() => {
    const answer = first.value();
    return answer === undefined ? [] : [pageOf(answer), ...further()];
  });
  const next = computed(() => pages().at(-1)?.next ?? null);
  const loadingMore = signal(false);
  return {
    ...first,
    rows: computed(() => pages().flatMap(({ items }) => items)),
    hasMore: computed(() => next() !== null),
    loadingMore: loadingMore.asReadonly(),
    async more() {
      const question = variables();
      const after = next();
      if (question === undefined || after === null || loadingMore()) return;
      const before = pages();
      loadingMore.set(true);
      try {
        const page = pageOf(await api.ask(operation, { ...question, after }));
        // Whoever asked something else meanwhile has another list by now.
        if (pages() === before) further.update((known) => [...known, page]);
      } catch (error) {
        toasts.failed(error);
      } finally {
        loadingMore.set(false);
      }
    },
  };
}
