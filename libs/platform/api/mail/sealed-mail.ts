import { Injectable } from '@nestjs/common';
import type { Place } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Vault } from '../vault/vault';
import type { MailMessage, Written } from './mail-message.entity';

type Mail = Pick<MailMessage, 'id' | 'personId'>;
export const textOfMail = ({ id }: Pick<Mail, 'id'>): Place => ['mail_message.written', id];

/** Mails at rest: under the key of the person who will read them, or under the host's where that is nobody known. */
@Injectable()
export class SealedMail {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  async seal(mail: Mail, written: Written): Promise<Buffer> {
    const text = JSON.stringify(written);
    return mail.personId ? this.vault.seal(mail.personId, textOfMail(mail), text) : this.vault.ofHost().seal(textOfMail(mail), text);
  }

  /** Null where nothing was written yet, it is gone already, or the reader's key is. */
  async open(mail: Mail & Pick<MailMessage, 'written'>): Promise<Written | null> {
    if (!mail.written) return null;
    const text = mail.personId
      ? await this.vault.open(mail.personId, textOfMail(mail), mail.written)
      : this.vault.ofHost().open(textOfMail(mail), mail.written);
    return text === null ? null : (JSON.parse(text) as Written);
  }

  /** Whose address it is, so that the mail goes when the person goes. */
  async readerOf(address: string): Promise<string | null> {
    const [found] = await this.db.sql<{ id: string }>(
      `select id from person where lower(email) = lower($1)
       union select person_id from access_link where login = lower($1) and person_id is not null
       union select s.person_id from membership s join account a on a.id = s.account_id where a.login = lower($1) and s.person_id is not null limit 1`,
      [address],
    );
    return found?.id ?? null;
  }
}
