import { AccountsResolver } from './accounts/accounts.resolver';
import { TeamResolver } from './accounts/team.resolver';
import { FilesController } from './files/files.controller';
import { DoorController } from './http/door.controller';
import { GroupMailResolver } from './mail/group-mail.resolver';
import { MailboxController } from './mail/mailbox.controller';

/** Those whose fields are in the schema. */
export const platformResolvers = [AccountsResolver, GroupMailResolver, TeamResolver];

/** What the platform itself answers from outside. */
export const platformHandlers = [...platformResolvers, DoorController, FilesController, MailboxController];
