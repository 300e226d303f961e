import { AccountsResolver } from './accounts/accounts.resolver';
import { FilesController } from './files/files.controller';
import { DoorController } from './http/door.controller';
import { MailboxController } from './mail/mailbox.controller';

/** What the platform itself answers from outside. */
export const platformHandlers = [AccountsResolver, DoorController, FilesController, MailboxController];
