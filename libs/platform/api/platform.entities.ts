import { AccessLink } from './accounts/access-link.entity';
import { AccountSession } from './accounts/account-session.entity';
import { Account } from './accounts/account.entity';
import { TravelLock } from './accounts/lock/travel-lock.entity';
import { Membership, RoleGrant } from './accounts/membership.entity';
import { PasskeyChallenge } from './accounts/passkey/passkey-challenge.entity';
import { Passkey } from './accounts/passkey/passkey.entity';
import { RecoveryCode } from './accounts/recovery/recovery-code.entity';
import { ResetLink } from './accounts/recovery/reset-link.entity';
import { AuditEntry } from './audit/audit-entry.entity';
import { StoredFile } from './files/stored-file.entity';
import { Host } from './hosts/host.entity';
import { MailMessage } from './mail/mail-message.entity';
import { OutboxEvent } from './outbox/outbox-event.entity';

/** The tables of the platform. */
export const platformEntities: (new () => object)[] = [
  Host,
  Account,
  AccountSession,
  Membership,
  RoleGrant,
  AccessLink,
  Passkey,
  PasskeyChallenge,
  RecoveryCode,
  ResetLink,
  TravelLock,
  AuditEntry,
  OutboxEvent,
  MailMessage,
  StoredFile,
];
