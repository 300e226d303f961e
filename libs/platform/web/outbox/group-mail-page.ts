import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { canSetTellingWords, languages } from '@kunak/platform/rules';
import { Session } from '../account/session';
import { Api } from '../api/api';
import { apiResource } from '../api/api-resource';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { PageHeader } from '../parts/page-header';
import { Tag } from '../parts/tag';
import { Toasts } from '../state/toasts';
import { WhenReady } from '../state/when-ready';
import { Cell } from '../table/column';
import type { Column } from '../table/column';
import { Table } from '../table/table';
import { tellingPlaceTexts } from '../telling/telling.texts';
import { Texts } from '../texts/texts';
import {
  DropMailsOperation,
  GroupMailOperation,
  RecallGroupMailOperation,
  RestoreMailsOperation,
  RetryMailsOperation,
  SendGroupMailOperation,
} from './outbox.graphql.ts';
import type { GroupMailResult } from './outbox.graphql.ts';
import { mailFailureTexts, mailStateTexts, outboxTexts } from './outbox.texts';

type Group = GroupMailResult['groupMail'];
type Mail = Group['mails'][number];
const lookAgainAfter = 5_000;

/** Letters to a group: how they read, to whom they go, and the button that lets them go. */
@Component({
  selector: 'k-group-mail-page',
  imports: [Button, Cell, Notice, PageHeader, RouterLink, Table, Tag, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './group-mail-page.html',
  styleUrl: './group-mail-page.css',
})
export class GroupMailPage {
  readonly id = input.required<string>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = outboxTexts;
  protected readonly states = mailStateTexts;
  protected readonly tellingPlaces = tellingPlaceTexts;
  protected readonly languages = languages;
  protected readonly group = apiResource(GroupMailOperation, () => ({ id: this.id() }), { keep: true });
  protected readonly busy = signal(false);
  private readonly session = inject(Session);
  protected readonly maySetWords = computed(() => {
    const viewer = this.session.viewer();
    return viewer !== null && canSetTellingWords(viewer, undefined);
  });
  protected readonly columns: readonly Column<Mail>[] = [
    { id: 'name', title: outboxTexts.person, text: ({ displayName }) => displayName ?? '', sort: ({ displayName }) => displayName ?? '' },
    { id: 'language', title: outboxTexts.language, text: ({ language }) => this.t(language === 'ru' ? outboxTexts.russian : outboxTexts.english) },
    { id: 'state', title: outboxTexts.state },
    { id: 'actions', title: outboxTexts.actions },
  ];
  protected readonly idOf = ({ id }: Mail): string => id;
  protected readonly title = computed(() => this.reader.written(this.group.value()?.groupMail.label) || this.t(outboxTexts.outbox));
  protected readonly caption = computed(() => {
    const answer = this.group.value();
    return this.reader.written(answer?.events.find(({ id }) => id === answer.groupMail.eventId)?.title);
  });
  private readonly failed = computed(() => (this.group.value()?.groupMail.mails ?? []).filter(({ state }) => state === 'failed').map(({ id }) => id));

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What is on its way is looked at again until it has arrived somewhere.
    effect(() => {
      clearTimeout(timer);
      if ((this.group.value()?.groupMail.onTheWay ?? 0) > 0) timer = setTimeout(() => this.group.reload(), lookAgainAfter);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected failureOf({ failure }: Mail): string {
    return failure ? this.t(mailFailureTexts[failure]) : '';
  }

  protected async send({ id, held }: Group): Promise<void> {
    await this.trying(async () => {
      this.show((await this.api.run(SendGroupMailOperation, { id, seen: held })).sendGroupMail);
    });
  }

  protected async recall({ id }: Group): Promise<void> {
    await this.trying(async () => {
      this.show((await this.api.run(RecallGroupMailOperation, { id })).recallGroupMail);
      this.toasts.done(outboxTexts.recalled);
    });
  }

  protected async drop(ids: readonly string[]): Promise<void> {
    await this.trying(async () => {
      await this.api.run(DropMailsOperation, { ids: [...ids] });
      this.toasts.done(outboxTexts.droppedNow, { values: { count: ids.length }, undo: () => this.restore(ids) });
      this.group.reload();
    });
  }

  protected dropAll({ mails }: Group): Promise<void> {
    return this.drop(mails.filter(({ state }) => state === 'held').map(({ id }) => id));
  }

  protected async restore(ids: readonly string[]): Promise<void> {
    await this.trying(async () => {
      await this.api.run(RestoreMailsOperation, { ids: [...ids] });
      this.group.reload();
    });
  }

  protected async retry(ids: readonly string[] = this.failed()): Promise<void> {
    await this.trying(async () => {
      await this.api.run(RetryMailsOperation, { ids: [...ids] });
      this.toasts.done(outboxTexts.retried);
      this.group.reload();
    });
  }

  private show(groupMail: Group): void {
    this.group.change((before) => ({ ...before, groupMail }));
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      this.group.reload();
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }
}
