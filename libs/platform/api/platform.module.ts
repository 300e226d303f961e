import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/allow';
import { AccessLinks } from './accounts/access-links';
import { AccountsResolver } from './accounts/accounts.resolver';
import { Credentials } from './accounts/credentials';
import { Proofs } from './accounts/proofs';
import { ProofsResolver } from './accounts/proofs.resolver';
import { SecondStep } from './accounts/second-step';
import { Sessions } from './accounts/sessions';
import { SignIn } from './accounts/sign-in';
import { SlowDown } from './accounts/slow-down';
import { Teams } from './accounts/team';
import { TeamResolver } from './accounts/team.resolver';
import { Audit } from './audit/audit';
import { Database } from './database/database';
import { DirectConnection } from './direct/direct-connection';
import { DirectOperations } from './direct/direct-operations';
import { Files } from './files/files';
import { FilesController } from './files/files.controller';
import { Operations, operationsFile } from './graphql/operations';
import { Hosts } from './hosts/hosts';
import { DoorController } from './http/door.controller';
import { ErrorFilter } from './http/error-filter';
import { RequestContext } from './http/request-context';
import { MailboxController } from './mail/mailbox.controller';
import { PostOffice } from './mail/post-office';
import { Jobs } from './outbox/jobs';
import { Outbox } from './outbox/outbox';
import { Settings } from './settings';

const offered = [
  Database,
  Audit,
  Outbox,
  Jobs,
  PostOffice,
  Files,
  Hosts,
  Sessions,
  Credentials,
  SignIn,
  Proofs,
  SlowDown,
  SecondStep,
  AccessLinks,
  Teams,
  Operations,
  DirectConnection,
  DirectOperations,
];

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, source: DataSource, operations: string): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [DoorController, FilesController, MailboxController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: DataSource, useValue: source },
        { provide: operationsFile, useValue: operations },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        ...offered,
        AccountsResolver,
        ProofsResolver,
        TeamResolver,
        RequestContext,
      ],
      exports: [Settings, ...offered],
    };
  }
}
