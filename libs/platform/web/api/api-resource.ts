import { computed, effect, inject, linkedSignal, resource, untracked } from '@angular/core';
import type { Signal } from '@angular/core';
import { Texts } from '../texts/texts';
import { Api } from './api';
import { ApiOffline, ApiRefusal, ApiSignedOut } from './api-errors';
import { Connection } from './connection';
import type { Operation } from './operation';

export type Readiness = 'loading' | 'ready' | 'error' | 'offline' | 'forbidden';

/** What a screen reads from the server, and how far that has come. */
export type ApiResource<Result> = {
  /** The last answer to the present question; undefined until there is one. */
  readonly value: Signal<Result | undefined>;
  readonly state: Signal<Readiness>;
  /** True while a newer answer is on its way, also when an older one is shown. */
  readonly loading: Signal<boolean>;
  readonly error: Signal<Error | undefined>;
  reload(): void;
  /** Shows a change at once, before the server has confirmed it; returns what undoes it. */
  change(changed: (value: Result) => Result): () => void;
};

/**
 * `keep`: go on showing the old answer while the question changes, as a list does while one types a search. `words`: the answer holds words of the
 * server, so that it is asked again in another language.
 */
export type ResourceOptions = { readonly keep?: boolean; readonly words?: boolean };

/** What a part of a page shows while its answer is missing. */
export function readinessAfter(error: Error | undefined): Readiness {
  if (!error) return 'loading';
  if (error instanceof ApiOffline) return 'offline';
  if (error instanceof ApiSignedOut) return 'loading';
  return error instanceof ApiRefusal && error.hidden ? 'forbidden' : 'error';
}

/**
 * Reads an operation again whenever its variables change, and once more what did not arrive when the connection is back.
 * `variables` gives undefined while there is nothing to ask yet.
 */
export function apiResource<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: () => Variables | undefined,
  options: ResourceOptions = {},
): ApiResource<Result> {
  const api = inject(Api);
  const texts = inject(Texts);
  const question = computed(() => {
    if (options.words) texts.language();
    return variables();
  });
  const asked = resource<Result, { variables: Variables } | undefined>({
    params: () => {
      const given = question();
      return given === undefined ? undefined : { variables: given };
    },
    loader: ({ params }) => api.ask(operation, (params as { variables: Variables }).variables),
  });
  askAgainWhenBack(asked);
  const answered = computed(() => (asked.hasValue() ? asked.value() : undefined));
  const value = linkedSignal<{ now: Result | undefined; question: Variables | undefined; loading: boolean }, Result | undefined>({
    source: () => ({ now: answered(), question: question(), loading: asked.isLoading() }),
    computation: ({ now, question: present, loading }, before) => {
      const kept = before?.source.question === present || (options.keep && loading);
      return now ?? (kept ? before?.value : undefined);
    },
  });
  return {
    value: value.asReadonly(),
    loading: asked.isLoading,
    error: asked.error,
    state: computed(() => (value() !== undefined ? 'ready' : readinessAfter(asked.error()))),
    reload: () => void asked.reload(),
    change: (changed) => {
      const before = answered();
      if (before !== undefined) asked.set(changed(before));
      return () => void (before !== undefined && asked.set(before));
    },
  };
}

function askAgainWhenBack(asked: { readonly error: Signal<Error | undefined>; reload(): unknown }): void {
  const connection = inject(Connection);
  effect(() => {
    if (connection.online() && untracked(asked.error) instanceof ApiOffline) asked.reload();
  });
}
