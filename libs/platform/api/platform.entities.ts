import { AccessLink } from './accounts/access-link.entity';
import { AccountSession } from './accounts/account-session.entity';
import { Account } from './accounts/account.entity';
import { TravelLock } from './accounts/lock/travel-lock.entity';
import { Membership, RoleGrant } from './accounts/membership.entity';
import { PasskeyChallenge } from './accounts/passkey/passkey-challenge.entity';
import { Passkey } from './accounts/passkey/passkey.entity';
import { RecoveryCode } from './accounts/recovery/recovery-code.entity';
import { ResetLink } from './accounts/recovery/reset-link.entity';
import { AuditEntry, AuditHead } from './audit/audit-entry.entity';
import { Erasure } from './data-map/erasure.entity';
import { RetentionPeriod } from './data-map/retention-period.entity';
import { RetentionReport } from './data-map/retention-report.entity';
import { StoredFile } from './files/stored-file.entity';
import { Host } from './hosts/host.entity';
import { MailBatch } from './mail/mail-batch.entity';
import { MailMessage } from './mail/mail-message.entity';
import { OutboxEvent } from './outbox/outbox-event.entity';
import { SpokenWord } from './telling/telling-word.entity';
import { KnownMasterKey } from './vault/master-key.entity';
import { PersonKey } from './vault/person-key.entity';

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
  AuditHead,
  OutboxEvent,
  MailBatch,
  MailMessage,
  StoredFile,
  KnownMasterKey,
  PersonKey,
  Erasure,
  RetentionPeriod,
  RetentionReport,
  SpokenWord,
];
