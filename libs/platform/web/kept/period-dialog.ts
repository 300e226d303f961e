import { Component, computed, effect as ngEffect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { clockLabels, isPeriod, isWithin, periodWords } from '@kunak/platform/rules';
import type { Period } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { Dialog } from '../dialogs/dialog';
import type { Choice } from '../form/choices';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { Radios } from '../form/radios';
import { Seen } from '../form/seen';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { ChangeRetentionOperation, RetentionOperation, RetentionPreviewOperation } from './retention.graphql.ts';
import type { RetentionResult } from './retention.graphql.ts';
import { retentionTexts } from './retention.texts';

type Rule = RetentionResult['retentionRules'][number];
export type TermAsked = { readonly rule: Rule; readonly term: Rule['terms'][number] };

/** Sets one period of the host, and says beforehand what it would erase tonight. */
@Component({
  selector: 'k-period-dialog',
  imports: [Button, Dialog, Form, Radios, TextField],
  template: `
    <k-dialog [title]="asked()?.rule?.what ?? texts.dialog" [open]="asked() !== null" (openChange)="close($event)">
      @if (asked(); as open) {
        <p>{{ t(texts.from, { clock: t(clocks[open.term.clock]) }) }}</p>
      }
      <k-form [problems]="problems" (send)="save()">
        <k-text-field name="periodCount" inputmode="numeric" [label]="texts.count" [hint]="bounds()" [value]="count()" (valueChange)="count.set($event)" />
        <k-radios name="periodUnit" [label]="texts.unit" [choices]="units" [value]="unit()" (valueChange)="unit.set($event)" />
        @if (effect(); as text) {
          <p role="status">{{ text }}</p>
        }
        <div class="k-line">
          <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.save) }}</button>
          <button kButton="secondary" type="button" (click)="preview()">{{ t(texts.check) }}</button>
          <button kButton="quiet" type="button" (click)="leave()">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class PeriodDialog {
  readonly asked = input.required<TermAsked | null>();
  readonly closed = output<void>();
  readonly saved = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = retentionTexts;
  protected readonly clocks = clockLabels;
  protected readonly problems = new Problems();
  private readonly seen = new Seen<string>();
  protected readonly units: readonly Choice[] = [
    { value: 'D', label: retentionTexts.days },
    { value: 'M', label: retentionTexts.months },
    { value: 'Y', label: retentionTexts.years },
  ];
  protected readonly count = linkedSignal(() => this.asked()?.term.period.slice(1, -1) ?? '');
  protected readonly unit = linkedSignal(() => this.asked()?.term.period.slice(-1) ?? 'M');
  private readonly typed = computed(() => `P${this.count().trim()}${this.unit()}`);
  constructor() {
    ngEffect(() => {
      const asked = this.asked();
      if (asked) this.seen.from(asked.term.period);
    });
  }

  /** What was found for the period that stands there now; anything typed since makes it void. */
  private readonly found = signal<{ readonly period: string; readonly rows: number } | null>(null);
  protected readonly effect = computed(() => {
    const found = this.found();
    return found?.period === this.typed() ? this.t(retentionTexts.effect, { count: found.rows }) : '';
  });
  protected readonly bounds = computed(() => this.say(retentionTexts.bounds));

  protected async preview(): Promise<void> {
    const variables = this.checked();
    if (!variables) return;
    await this.problems.attempt(async () => {
      const { retentionPreview } = await this.api.run(RetentionPreviewOperation, variables);
      this.found.set({ period: variables.period, rows: retentionPreview });
    });
  }

  protected async save(): Promise<void> {
    const variables = this.checked();
    if (!variables) return;
    const done = await this.problems.attempt(() =>
      this.seen.save(
        (seen) => this.api.run(ChangeRetentionOperation, { ...variables, seen }),
        () => this.present(variables),
      ),
    );
    if (!done) return;
    this.toasts.done(retentionTexts.saved);
    this.saved.emit();
  }

  protected close(open: boolean): void {
    if (open) return;
    this.problems.clear();
    this.leave();
  }

  protected leave(): void {
    if (this.seen.isBehind()) this.saved.emit();
    else this.closed.emit();
  }

  private async present({ reason, clock, period }: { reason: string; clock: string; period: string }): Promise<string> {
    const { retentionRules } = await this.api.run(RetentionOperation, {});
    return retentionRules.find(({ id }) => id === reason)?.terms.find((term) => term.clock === clock)?.period ?? period;
  }

  /** What to send; null where it is out of bounds, and then the form says so. */
  private checked(): { reason: string; clock: TermAsked['term']['clock']; period: string } | null {
    const asked = this.asked();
    const period = this.typed();
    if (!asked) return null;
    const { shortest, longest, clock } = asked.term;
    const fits = isPeriod(period) && isWithin(period, { shortest: shortest as Period, longest: longest as Period });
    if (this.problems.check({ periodCount: !fits && this.say(retentionTexts.outside) })) return null;
    return { reason: asked.rule.id, clock, period };
  }

  private say(message: typeof retentionTexts.bounds): string {
    const term = this.asked()?.term;
    if (!term) return '';
    const words = (period: string): string => periodWords(period as Period, this.reader.language());
    return this.t(message, { shortest: words(term.shortest), longest: words(term.longest) });
  }
}
