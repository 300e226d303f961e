import { Injectable } from '@nestjs/common';
import { languages, resetMail, teamMails } from '@kunak/platform/rules';
import type { Language, Message, MessageValues } from '@kunak/platform/rules';
import type { MailBatch } from './mail-batch.entity';

export type NeutralLetter = { readonly subject: Message; readonly body: Message };

/** Whom a letter of a group is for, before it is written. */
export type Addressee = { readonly personId: string; readonly language: Language; readonly letter: string };
export type WrittenLetter = Addressee & { readonly to: string; readonly values: MessageValues };

/** A kind of letters to groups. Its room knows whom, why, and what is each person's own. */
export type GroupMailKind = {
  /** Names the kind for ever: `registration.invitation`. */
  readonly name: string;
  readonly label: Message;
  readonly letters: Readonly<Record<string, NeutralLetter>>;
  /** What stands in place of each person's own when a human reads the letter. */
  readonly sample: (batch: MailBatch, language: Language) => MessageValues;
  /** Writes the letter as it leaves: the address as it is now, a link made now. Null: there is no reason to write any more. */
  readonly write: (addressee: Addressee, batch: MailBatch) => Promise<WrittenLetter | null>;
};

/** Every kind that the rooms have brought. */
@Injectable()
export class GroupMailKinds {
  private readonly kinds = new Map<string, GroupMailKind>();
  private readonly toOne: NeutralLetter[] = [resetMail, teamMails.link];

  add(kind: GroupMailKind): void {
    this.kinds.set(kind.name, kind);
  }

  /** A letter that is only ever written to one person at a time. */
  addToOne(letter: NeutralLetter): void {
    this.toOne.push(letter);
  }

  /** What Kunak's letters say by themselves, in every language. It is the same in every house. */
  ownTexts(): string[] {
    const ofRooms = [...this.kinds.values()].flatMap(({ letters }) => Object.values(letters));
    return [...ofRooms, ...this.toOne].flatMap(({ subject, body }) => [subject, body].flatMap((part) => languages.map((language) => part[language])));
  }

  of(name: string): GroupMailKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`no room writes mail of the kind ${name}`);
    return kind;
  }
}
