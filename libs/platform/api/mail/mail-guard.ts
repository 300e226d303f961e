import { domainToUnicode } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { formatMessage, languages, mailRefusals, Refusal, tellingInLetter, TellingPlace } from '@kunak/platform/rules';
import type { Judge, Language, MessageValues } from '@kunak/platform/rules';
import { Settings } from '../settings';
import type { TellingFound, JudgedNow } from '../telling/telling-types';
import { TellingWords } from '../telling/telling-words';
import { GroupMailKinds } from './group-mail-kinds';
import type { NeutralLetter } from './group-mail-kinds';
import type { MailBatch } from './mail-batch.entity';
import type { Written } from './mail-message.entity';

/** Keeps letters in the house that would name the host: by their sender, the addresses in them, or their words. */
@Injectable()
export class MailGuard {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly words: TellingWords,
    private readonly kinds: GroupMailKinds,
  ) {}

  /** The telling words of a letter as it leaves, its sender included. */
  async inWritten({ subject, body }: Pick<Written, 'subject' | 'body'>): Promise<string[]> {
    const judge = await this.words.judge();
    return wordsOf([...judge.inAddress(this.sender), ...tellingInLetter(judge, subject, asRead(body))]);
  }

  /** The telling words of letters to a group before each person's own is written into them, by where they stand. */
  async inBatch(batch: MailBatch): Promise<TellingFound[]> {
    const { letters, sample } = this.kinds.of(batch.kind);
    const texts = Object.values(letters).flatMap(({ subject, body }) =>
      languages.flatMap((language) => [subject, body].map((part) => formatMessage(part, language, sample(batch, language)))),
    );
    const judged = this.judged(await this.words.judge(), texts);
    return judged.filter(({ words }) => words.length > 0).map(({ place, words }) => ({ place, words }));
  }

  /** @throws Refusal that names the words of this letter */
  async refuseLetter({ subject, body, language, values }: NeutralLetter & { readonly language: Language; readonly values?: MessageValues }): Promise<void> {
    const words = await this.inWritten({ subject: formatMessage(subject, language, values), body: formatMessage(body, language, values) });
    if (words.length > 0) throw new Refusal(mailRefusals.namesUs, { words: words.join(', ') });
  }

  /** @throws Refusal that names the words of these letters */
  async refuse(batch: MailBatch): Promise<void> {
    const found = await this.inBatch(batch);
    if (found.length > 0) throw new Refusal(mailRefusals.namesUs, { words: [...new Set(found.flatMap(({ words }) => words))].join(', ') });
  }

  /** What leaves with every letter, whoever it is to. */
  async now(): Promise<JudgedNow[]> {
    return this.judged(await this.words.judge(), this.kinds.ownTexts());
  }

  private judged(judge: Judge, texts: readonly string[]): JudgedNow[] {
    const doors = [...new Set((['portal', 'console', 'venue'] as const).map((face) => asRead(this.settings.originOf(face))))];
    return [
      { place: TellingPlace.Sender, text: this.sender, words: wordsOf(judge.inAddress(this.sender)) },
      ...doors.map((text) => ({ place: TellingPlace.Door, text, words: wordsOf(judge.inAddress(text)) })),
      { place: TellingPlace.Letter, text: null, words: wordsOf(tellingInLetter(judge, ...texts)) },
    ];
  }

  private get sender(): string {
    return asRead(this.settings.given.KUNAK_MAIL_FROM);
  }
}

/** Domains in the letters that a person sees, and not as xn--…. */
function asRead(text: string): string {
  return text.replace(/[a-z0-9.-]*\bxn--[a-z0-9.-]+/gi, (domain) => domainToUnicode(domain) || domain);
}

function wordsOf(found: readonly { readonly words: string }[]): string[] {
  return [...new Set(found.map(({ words }) => words))];
}
