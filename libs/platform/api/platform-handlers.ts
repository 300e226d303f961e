import { AccountsResolver } from './accounts/accounts.resolver';
import { ProofsResolver } from './accounts/proofs.resolver';
import { TeamResolver } from './accounts/team.resolver';
import { FilesController } from './files/files.controller';
import { DoorController } from './http/door.controller';
import { MailboxController } from './mail/mailbox.controller';

/** Those whose fields are in the schema. */
export const platformResolvers = [AccountsResolver, ProofsResolver, TeamResolver];

/** What the platform itself answers from outside. */
export const platformHandlers = [...platformResolvers, DoorController, FilesController, MailboxController];
