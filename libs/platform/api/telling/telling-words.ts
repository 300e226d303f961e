import { Injectable } from '@nestjs/common';
import {
  judgeBy,
  mostTellingWords,
  NotFound,
  readTellingWord,
  Refusal,
  tellingInLetter,
  tellingKey,
  TellingKind,
  tellingParts,
  tellingRefusals,
  TellingStance,
} from '@kunak/platform/rules';
import type { Judge } from '@kunak/platform/rules';
import { Audit } from '../audit/audit';
import { Database } from '../database/database';
import { GroupMailKinds } from '../mail/group-mail-kinds';
import { KeptJudges } from './kept-judges';
import { SpokenWord } from './telling-word.entity';
import { TellingSources } from './telling-sources';
import type { TellingName } from './telling-sources';
import type { AddedTellingWord, KnownTellingWord } from './telling-types';

/** Whose words are asked for: those of one event's texts, or of everything that the host sends. `besides`: words of this one text's own. */
export type Judging = { readonly eventId?: string; readonly besides?: readonly string[] };

/** The words by which this host would be known: its own data, what its organisers added, less what they set aside. */
@Injectable()
export class TellingWords {
  private readonly kept = new KeptJudges();

  constructor(
    private readonly db: Database,
    private readonly sources: TellingSources,
    private readonly audit: Audit,
    private readonly mails: GroupMailKinds,
  ) {}

  /** Judges texts by the list as it is now. */
  async judge(judging: Judging = {}): Promise<Judge> {
    const [names, spoken] = [await this.sources.names(), await this.spoken()];
    const whose = `${this.db.hostId} ${judging.eventId ?? ''}`;
    return this.kept.of(whose, [names, spoken, judging], () => this.folded(names, spoken, judging));
  }

  private folded(names: readonly TellingName[], spoken: readonly SpokenWord[], { eventId, besides = [] }: Judging): Judge {
    const aside = keysOf(spoken, TellingStance.SetAside);
    const judgedBy = names.filter((name) => eventId === undefined || name.eventId === null || name.eventId === eventId);
    const known = this.partsOf(judgedBy)
      .map(({ words }) => words)
      .filter((part) => aside.size === 0 || !aside.has(tellingKey(part)));
    const added = spoken.filter(({ stance }) => stance === TellingStance.Added).map(({ words }) => words);
    return judgeBy([...added, ...besides, ...known].map((words) => ({ words })));
  }

  /** What stands in the host's own data, once each, and which of it was set aside. */
  async known(): Promise<KnownTellingWord[]> {
    const [names, spoken] = [await this.sources.names(), await this.spoken()];
    const added = keysOf(spoken, TellingStance.Added);
    const aside = keysOf(spoken, TellingStance.SetAside);
    const once = new Map<string, KnownTellingWord>();
    for (const { kind, words } of this.partsOf(names)) {
      const key = tellingKey(words);
      if (key !== '' && !added.has(key) && !once.has(key)) once.set(key, { kind, words, setAside: aside.has(key) });
    }
    return [...once.values()];
  }

  async added(): Promise<AddedTellingWord[]> {
    return (await this.spoken()).filter(({ stance }) => stance === TellingStance.Added).map(({ id, words }) => ({ id, words }));
  }

  /** How many more may be added or set aside. */
  async room(): Promise<number> {
    return Math.max(0, mostTellingWords - (await this.db.tx.count(SpokenWord)));
  }

  /** @throws Refusal where it is no word, is known already, or there are too many */
  async add(typed: string): Promise<void> {
    const words = readTellingWord(typed);
    if ((await this.known()).some((known) => tellingKey(known.words) === tellingKey(words))) throw new Refusal(tellingRefusals.already, { words });
    await this.speak(words, TellingStance.Added);
  }

  async remove(id: string): Promise<void> {
    await this.unsay({ id, stance: TellingStance.Added });
  }

  /** An organiser says that a word of the host's own data tells nothing. @throws NotFound where no such word is known */
  async setAside(typed: string): Promise<void> {
    const words = readTellingWord(typed);
    if (!(await this.known()).some((known) => tellingKey(known.words) === tellingKey(words))) throw new NotFound();
    await this.speak(words, TellingStance.SetAside);
  }

  async takeBack(typed: string): Promise<void> {
    await this.unsay({ key: tellingKey(readTellingWord(typed)), stance: TellingStance.SetAside });
  }

  private async speak(words: string, stance: TellingStance): Promise<void> {
    // One at a time for each host, so that the count below counts.
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`telling_word ${this.db.hostId}`]);
    if ((await this.room()) === 0) throw new Refusal(tellingRefusals.tooMany, { max: mostTellingWords });
    const [row] = await this.db.sql<{ id: string }>(
      'insert into telling_word (words, key, stance) values ($1, $2, $3) on conflict (host_id, key) do nothing returning id',
      [words, tellingKey(words), stance],
    );
    if (!row) throw new Refusal(tellingRefusals.already, { words });
    await this.audit.record(`telling.word-${stance}`, row.id);
  }

  private async unsay(which: Partial<Pick<SpokenWord, 'id' | 'key'>> & Pick<SpokenWord, 'stance'>): Promise<void> {
    const row = await this.db.tx.findOneBy(SpokenWord, which);
    if (!row) throw new NotFound();
    await this.db.tx.delete(SpokenWord, { id: row.id });
    await this.audit.record(`telling.word-no-longer-${row.stance}`, row.id);
  }

  /**
   * What tells by itself in these names. A single word of a person's name that Kunak's own letters say to everybody names nobody, and would
   * only keep all of them in the house.
   */
  private partsOf(names: readonly TellingName[]): TellingName[] {
    const parts = names.flatMap((name) => tellingParts(name.kind, name.words).map((words) => ({ ...name, words })));
    const plain = new Set(tellingInLetter(judgeBy(parts.filter(isSingleWordOfPerson)), ...this.mails.ownTexts()).map(({ words }) => tellingKey(words)));
    return parts.filter((part) => plain.size === 0 || !isSingleWordOfPerson(part) || !plain.has(tellingKey(part.words)));
  }

  private spoken(): Promise<SpokenWord[]> {
    return this.db.tx.find(SpokenWord, { order: { id: 'ASC' } });
  }
}

function isSingleWordOfPerson({ kind, words }: TellingName): boolean {
  return kind === TellingKind.Person && !words.includes(' ');
}

function keysOf(spoken: readonly SpokenWord[], stance: TellingStance): ReadonlySet<string> {
  return new Set(spoken.filter((one) => one.stance === stance).map(({ key }) => key));
}
