import { computed, signal } from '@angular/core';
import type { MessageValues } from '@kunak/platform/rules';
import { ApiOffline, ApiRefusal, ApiSignedOut } from '../api/api-errors';
import type { Text } from '../texts/message';

/** What is wrong in a form. `field` is the `name` of the part that is meant, or null when it is the whole. */
export type Problem = { readonly field: string | null; readonly text: Text; readonly values?: MessageValues };

type Finding = Text | null | undefined | false;

/**
 * The problems of one form, found when the person continues and never while typing.
 * A form that has them shows the list on top and takes the focus there; each part shows its own.
 */
export class Problems {
  private readonly found = signal<readonly Problem[]>([]);
  /** Counts the times that problems were shown: the same problem again must take the focus again. */
  private readonly times = signal(0);
  private readonly underWay = signal(false);

  readonly list = this.found.asReadonly();
  readonly shown = this.times.asReadonly();
  /** An attempt is on its way to the server. */
  readonly busy = this.underWay.asReadonly();
  readonly any = computed(() => this.found().length > 0);

  of(field: string): Problem | undefined {
    return this.found().find((problem) => problem.field === field);
  }

  show(list: readonly Problem[]): void {
    this.found.set(list);
    if (list.length) this.times.update((times) => times + 1);
  }

  clear(): void {
    this.found.set([]);
  }

  /** `if (problems.check({ title: title() ? null : texts.titleMissing })) return;` True when something is wrong. */
  check(findings: Readonly<Record<string, Finding>>): boolean {
    this.show(Object.entries(findings).flatMap(([field, text]) => (text ? [{ field, text }] : [])));
    return this.any();
  }

  /**
   * Runs a verb of the server. A refusal or a lost connection becomes a problem of the form and the answer is false;
   * a second attempt while one is under way does nothing.
   */
  async attempt(act: () => Promise<unknown>): Promise<boolean> {
    if (this.underWay()) return false;
    this.underWay.set(true);
    this.clear();
    try {
      await act();
      return true;
    } catch (error) {
      this.refuse(error);
      return false;
    } finally {
      this.underWay.set(false);
    }
  }

  /** A sign-in dialog stands over the page after a lost session, so the form says nothing of it. */
  private refuse(error: unknown): void {
    if (error instanceof ApiSignedOut) return;
    if (!(error instanceof ApiRefusal || error instanceof ApiOffline)) throw error;
    this.show([{ field: error instanceof ApiRefusal ? error.field : null, text: error.message }]);
  }
}
