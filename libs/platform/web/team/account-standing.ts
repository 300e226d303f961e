import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../api/api';
import type { Operation } from '../api/operation';
import { Session } from '../account/session';
import { Dialog } from '../dialogs/dialog';
import { Checkbox } from '../form/checkbox';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { Tag } from '../parts/tag';
import { Toasts } from '../state/toasts';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { FreezeAccountOperation, OfferResetOperation, ReleaseAccountOperation, UnfreezeAccountOperation } from './standing.graphql.ts';
import type { WholeStanding } from './standing.graphql.ts';
import { standingTexts } from './standing.texts';

type Asked = 'freeze' | 'release' | 'reset';

/** Whether somebody's account is shut, and what an organiser can do about it. */
@Component({
  selector: 'k-account-standing',
  imports: [Button, Checkbox, Dialog, Notice, Tag],
  host: { class: 'k-stack' },
  templateUrl: './account-standing.html',
  styles: `
    .address {
      overflow-wrap: anywhere;
      font-weight: 600;
    }
  `,
})
export class AccountStanding {
  readonly standing = input.required<WholeStanding>();
  readonly name = input.required<string>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = standingTexts;
  protected readonly asked = signal<Asked | null>(null);
  protected readonly secondStepToo = signal(false);
  protected readonly link = signal('');
  protected readonly busy = signal(false);
  protected readonly isMine = computed(() => this.standing().accountId === this.session.me()?.accountId);
  protected readonly lock = computed(() => this.standing().travelLock ?? null);
  protected readonly begun = computed(() => Date.parse(this.lock()?.beginsAt ?? '') <= Date.now());
  protected readonly lockText = computed(() => {
    const lock = this.lock();
    if (!lock) return '';
    const begins = this.begun() ? this.t(standingTexts.travelling) : this.t(standingTexts.planned, { date: this.formats.moment(lock.beginsAt) });
    const ends = lock.endsAt ? this.t(standingTexts.until, { date: this.formats.moment(lock.endsAt) }) : this.t(standingTexts.untilReleased);
    return `${begins}, ${ends}`;
  });
  protected readonly title = computed(() => {
    const asked = this.asked();
    const titles = { freeze: standingTexts.freezeTitle, release: standingTexts.releaseTitle, reset: standingTexts.resetTitle };
    return asked ? this.t(titles[asked], { name: this.name() }) : '';
  });

  protected freeze(): Promise<void> {
    return this.run(FreezeAccountOperation, standingTexts.freezeDone);
  }

  protected unfreeze(): Promise<void> {
    return this.run(UnfreezeAccountOperation, standingTexts.unfreezeDone);
  }

  protected release(): Promise<void> {
    return this.run(ReleaseAccountOperation, standingTexts.releaseDone);
  }

  protected async reset(): Promise<void> {
    await this.trying(async () => {
      const given = { accountId: this.standing().accountId, secondStepToo: this.secondStepToo() };
      this.link.set((await this.api.run(OfferResetOperation, given)).offerReset.link);
      this.secondStepToo.set(false);
    });
  }

  private run(operation: Operation<unknown, { accountId: string }>, done: Text): Promise<void> {
    return this.trying(async () => {
      await this.api.run(operation, { accountId: this.standing().accountId });
      this.toasts.done(done, { values: { name: this.name() } });
      this.changed.emit();
    });
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
      this.asked.set(null);
    }
  }
}
