import { Component, computed, inject, signal } from '@angular/core';
import { longestTellingWord, tellingKey, tellingKindLabels, tellingKinds } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { apiResource } from '../api/api-resource';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { SearchField } from '../form/search-field';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { PageHeader } from '../parts/page-header';
import { Tag } from '../parts/tag';
import { deciders } from '../state/deciders';
import { Empty } from '../state/empty';
import { Toasts } from '../state/toasts';
import { WhenReady } from '../state/when-ready';
import { Texts } from '../texts/texts';
import {
  AddTellingWordOperation,
  RemoveTellingWordOperation,
  SetTellingWordAsideOperation,
  TakeTellingWordBackOperation,
  TellingWordsOperation,
} from './telling.graphql.ts';
import type { TellingWordsResult } from './telling.graphql.ts';
import { tellingPlaceTexts, tellingTexts } from './telling.texts';

type List = TellingWordsResult['tellingWords'];
type Added = List['added'][number];

/** The words by which this host would be known: those of its data, and those that its organisers add or set aside. */
@Component({
  selector: 'k-telling-page',
  imports: [Button, Empty, Form, Notice, PageHeader, SearchField, Tag, TextField, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './telling-page.html',
  styleUrl: './telling-page.css',
})
export class TellingPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = tellingTexts;
  protected readonly ask = deciders.wholeHost;
  protected readonly places = tellingPlaceTexts;
  protected readonly longest = longestTellingWord;
  protected readonly list = apiResource(TellingWordsOperation, () => ({}), { keep: true });
  protected readonly word = signal('');
  protected readonly search = signal('');
  protected readonly problems = new Problems();

  protected readonly groups = computed(() => {
    const sought = tellingKey(this.search());
    const known = (this.list.value()?.tellingWords.known ?? []).filter(({ words }) => tellingKey(words).includes(sought));
    return tellingKinds
      .map((kind) => ({ kind, label: tellingKindLabels[kind], words: known.filter((one) => one.kind === kind) }))
      .filter(({ words }) => words.length > 0);
  });
  /** The sender and the address leave with every letter, the words of one letter with that one alone. */
  protected readonly keptIn = computed<'everything' | 'something' | null>(() => {
    const telling = (this.list.value()?.tellingWords.judged ?? []).filter(({ words }) => words.length > 0);
    if (telling.length === 0) return null;
    return telling.some(({ place }) => place !== 'letter') ? 'everything' : 'something';
  });

  protected async add(): Promise<void> {
    const words = this.word();
    if (this.problems.check({ word: !words.trim() && tellingTexts.wordMissing })) return;
    const done = await this.problems.attempt(async () => this.show((await this.api.run(AddTellingWordOperation, { words })).addTellingWord));
    if (!done) return;
    this.word.set('');
    const added = this.list.value()?.tellingWords.added.find((one) => tellingKey(one.words) === tellingKey(words));
    this.toasts.done(tellingTexts.added, { values: { words: added?.words ?? words }, undo: added && (() => this.takeOff(added.id)) });
  }

  protected async remove({ id, words }: Added): Promise<void> {
    await this.trying(async () => {
      await this.takeOff(id);
      this.toasts.done(tellingTexts.removed, {
        values: { words },
        undo: async () => this.show((await this.api.run(AddTellingWordOperation, { words })).addTellingWord),
      });
    });
  }

  protected async setAside(words: string): Promise<void> {
    await this.trying(async () => {
      await this.aside(words);
      this.toasts.done(tellingTexts.asideNow, { values: { words }, undo: () => this.back(words) });
    });
  }

  protected async takeBack(words: string): Promise<void> {
    await this.trying(async () => {
      await this.back(words);
      this.toasts.done(tellingTexts.backNow, { values: { words }, undo: () => this.aside(words) });
    });
  }

  private async takeOff(id: string): Promise<void> {
    this.show((await this.api.run(RemoveTellingWordOperation, { id })).removeTellingWord);
  }

  private async aside(words: string): Promise<void> {
    this.show((await this.api.run(SetTellingWordAsideOperation, { words })).setTellingWordAside);
  }

  private async back(words: string): Promise<void> {
    this.show((await this.api.run(TakeTellingWordBackOperation, { words })).takeTellingWordBack);
  }

  private show(tellingWords: List): void {
    this.list.change((before) => ({ ...before, tellingWords }));
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.list.reload();
      this.toasts.failed(error);
    }
  }
}
