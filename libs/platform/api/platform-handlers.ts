import { JournalResolver } from './audit/journal.resolver';
import { AccountsResolver } from './accounts/accounts.resolver';
import { FreezeController } from './accounts/lock/freeze.controller';
import { LocksResolver } from './accounts/lock/locks.resolver';
import { PasskeysResolver } from './accounts/passkey/passkeys.resolver';
import { ProofsResolver } from './accounts/proofs.resolver';
import { ResetsResolver } from './accounts/recovery/resets.resolver';
import { SecurityResolver } from './accounts/security.resolver';
import { TeamResolver } from './accounts/team.resolver';
import { DataMapResolver } from './data-map/data-map.resolver';
import { FilesController } from './files/files.controller';
import { DoorController } from './http/door.controller';
import { GroupMailResolver } from './mail/group-mail.resolver';
import { MailboxController } from './mail/mailbox.controller';
import { TellingResolver } from './telling/telling.resolver';

/** Those whose fields are in the schema. */
export const platformResolvers = [
  JournalResolver,
  AccountsResolver,
  DataMapResolver,
  GroupMailResolver,
  LocksResolver,
  PasskeysResolver,
  ProofsResolver,
  ResetsResolver,
  SecurityResolver,
  TeamResolver,
  TellingResolver,
];

/** What the platform itself answers from outside. */
export const platformHandlers = [...platformResolvers, DoorController, FilesController, FreezeController, MailboxController];
