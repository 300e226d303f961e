import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { canSetTellingWords } from '@kunak/platform/rules';
import { Allow } from '../access/allow';
import { MailGuard } from '../mail/mail-guard';
import { TellingList, TellingWordRequest } from './telling-types';
import { TellingWords } from './telling-words';

/** The host's own list of words that would name it, and what is judged by it. */
@Resolver()
export class TellingResolver {
  constructor(
    private readonly words: TellingWords,
    private readonly mail: MailGuard,
  ) {}

  @Allow(canSetTellingWords)
  @Query(() => TellingList)
  tellingWords(): Promise<TellingList> {
    return this.now();
  }

  @Allow(canSetTellingWords)
  @Mutation(() => TellingList)
  async addTellingWord(@Args() { words }: TellingWordRequest): Promise<TellingList> {
    await this.words.add(words);
    return this.now();
  }

  @Allow(canSetTellingWords)
  @Mutation(() => TellingList)
  async removeTellingWord(@Args('id', { type: () => ID }) id: string): Promise<TellingList> {
    await this.words.remove(id);
    return this.now();
  }

  /** Says that a word of the host's own data tells nothing. */
  @Allow(canSetTellingWords)
  @Mutation(() => TellingList)
  async setTellingWordAside(@Args() { words }: TellingWordRequest): Promise<TellingList> {
    await this.words.setAside(words);
    return this.now();
  }

  @Allow(canSetTellingWords)
  @Mutation(() => TellingList)
  async takeTellingWordBack(@Args() { words }: TellingWordRequest): Promise<TellingList> {
    await this.words.takeBack(words);
    return this.now();
  }

  private async now(): Promise<TellingList> {
    const [known, added, room, judged] = [await this.words.known(), await this.words.added(), await this.words.room(), await this.mail.now()];
    return { known, added, room, judged };
  }
}
