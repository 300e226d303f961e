import { Component, computed, inject, input, output, signal } from '@angular/core';
import { instantOf, localOf } from '@kunak/platform/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { Api } from '../../api/api';
import { Dialog } from '../../dialogs/dialog';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Problems } from '../../form/problems';
import { Radios } from '../../form/radios';
import { Button } from '../../parts/button';
import { Notice } from '../../parts/notice';
import { Toasts } from '../../state/toasts';
import { Formats } from '../../texts/formats';
import { Texts } from '../../texts/texts';
import { SetTravelLockOperation } from './safety.graphql.ts';
import type { MySecurityResult } from './safety.graphql.ts';
import { travelTexts } from './travel.texts';

type Lock = NonNullable<MySecurityResult['mySecurity']['travelLock']>;

/** Closes the account for a journey. Asks twice, says how it ends, and cannot be undone here. */
@Component({
  selector: 'k-travel-lock',
  imports: [Button, DateField, Dialog, Form, Notice, Radios],
  host: { class: 'k-stack' },
  templateUrl: './travel-lock.html',
})
export class TravelLock {
  readonly lock = input.required<Lock | null>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly texts = travelTexts;
  protected readonly problems = new Problems();
  protected readonly asking = signal(false);
  protected readonly sure = signal(false);
  protected readonly from = signal<CalendarDate | null>('');
  protected readonly until = signal<CalendarDate | null>('');
  protected readonly ends = signal<string>('');
  protected readonly dated = computed(() => this.ends() === 'date' || this.ends() === 'both');
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly choices = [
    { value: 'date', label: travelTexts.endsDate, hint: travelTexts.endsDateHint },
    { value: 'both', label: travelTexts.endsBoth, hint: travelTexts.endsBothHint },
    { value: 'release', label: travelTexts.endsRelease, hint: travelTexts.endsReleaseHint },
  ];
  protected readonly fromHint = computed(() => this.t(travelTexts.fromHint, { zone: this.zone }));
  protected readonly untilHint = computed(() => this.t(travelTexts.untilHint, { zone: this.zone }));

  /** The closure in words: when, until when, and who can open it. */
  protected words({ beginsAt, endsAt, releasable }: Lock): string {
    const when = (instant: string): string => `${this.formats.moment(instant, this.zone)} (${this.zone})`;
    const end = endsAt ? [this.t(travelTexts.setUntil, { date: when(endsAt) }), this.t(releasable ? travelTexts.setReleasable : travelTexts.setFixed)] : [];
    return [this.t(travelTexts.setFrom, { date: when(beginsAt) }), ...(endsAt ? end : [this.t(travelTexts.setOnlyReleased)])].join(' ');
  }

  protected check(): void {
    const wrong = {
      'travel-from': !this.from() && travelTexts.fromMissing,
      'travel-ends': !this.ends() && travelTexts.endsMissing,
      'travel-until': this.dated() && !this.until() && travelTexts.untilMissing,
    };
    if (!this.problems.check(wrong)) this.sure.set(true);
  }

  protected wanted(): Lock {
    return {
      beginsAt: this.startsToday() ? new Date().toISOString() : this.startOf(this.from()),
      endsAt: this.dated() ? this.startOf(this.until()) : null,
      releasable: this.ends() !== 'date',
    };
  }

  protected startsToday(): boolean {
    return this.from() === localOf(new Date().toISOString(), this.zone).slice(0, 10);
  }

  protected async set(): Promise<void> {
    this.sure.set(false);
    if (!(await this.problems.attempt(() => this.api.run(SetTravelLockOperation, this.wanted())))) return;
    this.asking.set(false);
    this.toasts.done(travelTexts.done);
    this.changed.emit();
  }

  private startOf(day: CalendarDate | null): string {
    return day ? instantOf(`${day}T00:00`, this.zone) : new Date().toISOString();
  }
}
