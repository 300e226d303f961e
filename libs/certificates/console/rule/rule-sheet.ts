import { Component, computed, effect, inject, input, model, output, signal, untracked } from '@angular/core';
import { EventContext } from '@kunak/events/console';
import { Api, Button, Form, Notice, Problems, Radios, Sheet, TextField, Texts, Toasts } from '@kunak/platform/web';
import { ExcusedCounts, ShareOf, excusedCountsTexts, shareOfTexts } from '@kunak/trainings/rules';
import { ChangeRuleOfCertificatesOperation } from '../certificates.graphql.ts';
import type { Qualifying } from './rule-card';
import { ruleSentences } from './rule-words';
import { ruleTexts } from './rule.texts';

/** How much is enough, with the sentence that it makes while one changes it. */
@Component({
  selector: 'certificates-rule-sheet',
  imports: [Button, Form, Notice, Radios, Sheet, TextField],
  template: `
    <k-sheet [title]="texts.change" [(open)]="open">
      <k-form [problems]="problems" (send)="save()">
        <k-text-field name="share" inputmode="numeric" [short]="true" [label]="texts.share" [hint]="texts.shareHint" [(value)]="percent" />
        <k-radios name="of" [label]="texts.of" [choices]="units" [(value)]="of" />
        <k-radios name="excused" [label]="texts.excused" [choices]="excuses" [(value)]="excused" />
        @if (sentence(); as words) {
          <k-notice [title]="texts.willSay">{{ words }}</k-notice>
        }
        <p class="k-quiet">{{ t(texts.next) }}</p>
        <div class="k-line">
          <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.save) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-sheet>
  `,
})
export class RuleSheet {
  readonly rule = input.required<Qualifying['rule']>();
  readonly open = model.required<boolean>();
  readonly saved = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly event = inject(EventContext).here;
  protected readonly t = inject(Texts).t;
  protected readonly texts = ruleTexts;
  protected readonly problems = new Problems();
  protected readonly percent = signal('');
  protected readonly of = signal<string>(ShareOf.Sessions);
  protected readonly excused = signal<string>(ExcusedCounts.AsMissed);
  protected readonly units = Object.values(ShareOf).map((value) => ({ value, label: shareOfTexts[value] }));
  protected readonly excuses = Object.values(ExcusedCounts).map((value) => ({ value, label: excusedCountsTexts[value] }));

  private readonly typed = computed(() => {
    const percent = Number(this.percent().trim().replace('%', ''));
    return {
      share: Number.isInteger(percent) && percent >= 1 && percent <= 100 ? percent / 100 : null,
      of: this.of() === ShareOf.Minutes ? ShareOf.Minutes : ShareOf.Sessions,
      excused: this.excused() === ExcusedCounts.LeftOut ? ExcusedCounts.LeftOut : ExcusedCounts.AsMissed,
    };
  });
  protected readonly sentence = computed(() => {
    const { share, ...rest } = this.typed();
    return share === null ? null : ruleSentences(this.t, { share, ...rest }, null);
  });

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.take());
    });
  }

  private take(): void {
    const { share, of, excused } = this.rule();
    this.percent.set(String(Math.round(share * 100)));
    this.of.set(of);
    this.excused.set(excused);
    this.problems.clear();
  }

  protected async save(): Promise<void> {
    const { share, of, excused } = this.typed();
    if (this.problems.check({ share: share === null && ruleTexts.shareWrong }) || share === null) return;
    const before = this.rule();
    const send = (rule: { share: number; of: ShareOf; excused: ExcusedCounts; version: number }) =>
      this.api.run(ChangeRuleOfCertificatesOperation, { eventId: this.event.id, ...rule });
    let version = before.version;
    const done = await this.problems.attempt(async () => {
      version = (await send({ share, of, excused, version })).changeAttendanceRule.version;
    });
    if (!done) return;
    this.open.set(false);
    this.saved.emit();
    const undo = async (): Promise<void> => {
      await send({ share: before.share, of: before.of, excused: before.excused, version });
      this.saved.emit();
    };
    this.toasts.done(ruleTexts.saved, { undo });
  }
}
