import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/allow';
import { AccessLinks } from './accounts/access-links';
import { AccountsResolver } from './accounts/accounts.resolver';
import { AccountAudit } from './accounts/account-audit';
import { Credentials } from './accounts/credentials';
import { FreezeController } from './accounts/lock/freeze.controller';
import { Freezing } from './accounts/lock/freezing';
import { LocksResolver } from './accounts/lock/locks.resolver';
import { Standings } from './accounts/lock/standings';
import { TravelLocks } from './accounts/lock/travel-locks';
import { OwnCredentials } from './accounts/own-credentials';
import { PasskeyChallenges } from './accounts/passkey/passkey-challenges';
import { Passkeys } from './accounts/passkey/passkeys';
import { PasskeysResolver } from './accounts/passkey/passkeys.resolver';
import { Proofs } from './accounts/proofs';
import { ProofsResolver } from './accounts/proofs.resolver';
import { RecoveryCodes } from './accounts/recovery/recovery-codes';
import { ResetDoor } from './accounts/recovery/reset-door';
import { Resets } from './accounts/recovery/resets';
import { ResetsResolver } from './accounts/recovery/resets.resolver';
import { SecondStep } from './accounts/second-step';
import { SecurityResolver } from './accounts/security.resolver';
import { Sessions } from './accounts/sessions';
import { SignIn } from './accounts/sign-in';
import { SlowDown } from './accounts/slow-down';
import { Teams } from './accounts/team';
import { TeamResolver } from './accounts/team.resolver';
import { Audit } from './audit/audit';
import { AuditSealer } from './audit/audit-sealer';
import { AuditVerifier } from './audit/audit-verifier';
import { Journal } from './audit/journal';
import { JournalResolver } from './audit/journal.resolver';
import { DataMap } from './data-map/data-map';
import { DataMapResolver } from './data-map/data-map.resolver';
import { Eraser } from './data-map/eraser';
import { ErasureLedger } from './data-map/erasure-ledger';
import { Holdings } from './data-map/holdings';
import { PersonArchive } from './data-map/person-archive';
import { Retention } from './data-map/retention';
import { RetentionRules } from './data-map/retention-rules';
import { Nightly } from './data-map/nightly';
import { RetentionDatabase } from './data-map/retention-database';
import { Remains } from './data-map/remains';
import { StrayFiles } from './data-map/stray-files';
import type { RoomData } from './data-map/kept';
import { Database } from './database/database';
import { Notices } from './database/notices';
import { DirectConnection } from './direct/direct-connection';
import { DirectOperations } from './direct/direct-operations';
import { Files } from './files/files';
import { FilesController } from './files/files.controller';
import { Operations, operationsFile } from './graphql/operations';
import { Hosts } from './hosts/hosts';
import { DoorController } from './http/door.controller';
import { ErrorFilter } from './http/error-filter';
import { OpenConnections } from './http/open-connections';
import { RequestContext } from './http/request-context';
import { GroupMail } from './mail/group-mail';
import { GroupMailKinds } from './mail/group-mail-kinds';
import { GroupMailLists } from './mail/group-mail-lists';
import { GroupMailResolver } from './mail/group-mail.resolver';
import { MailGuard } from './mail/mail-guard';
import { MailboxController } from './mail/mailbox.controller';
import { PostOffice } from './mail/post-office';
import { SealedMail } from './mail/sealed-mail';
import { Jobs } from './outbox/jobs';
import { Outbox } from './outbox/outbox';
import { Settings } from './settings';
import { TellingResolver } from './telling/telling.resolver';
import { TellingSources } from './telling/telling-sources';
import { TellingWords } from './telling/telling-words';
import { MasterKeys } from './vault/master-keys';
import { Vault } from './vault/vault';
import { VaultRotation } from './vault/vault-rotation';

const offered = [
  Database,
  Notices,
  RetentionDatabase,
  StrayFiles,
  Remains,
  ErasureLedger,
  Eraser,
  Retention,
  RetentionRules,
  Holdings,
  PersonArchive,
  Nightly,
  Audit,
  AuditSealer,
  AuditVerifier,
  Journal,
  Outbox,
  Jobs,
  GroupMail,
  GroupMailKinds,
  GroupMailLists,
  MailGuard,
  PostOffice,
  SealedMail,
  Files,
  Hosts,
  Sessions,
  AccountAudit,
  Credentials,
  PasskeyChallenges,
  Passkeys,
  OwnCredentials,
  RecoveryCodes,
  Resets,
  ResetDoor,
  Freezing,
  TravelLocks,
  Standings,
  OpenConnections,
  SignIn,
  Proofs,
  SlowDown,
  SecondStep,
  AccessLinks,
  Teams,
  Operations,
  DirectConnection,
  DirectOperations,
  MasterKeys,
  Vault,
  VaultRotation,
  TellingSources,
  TellingWords,
];

/** What every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, source: DataSource, operations: string, data: readonly RoomData[]): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [DoorController, FreezeController, FilesController, MailboxController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: DataSource, useValue: source },
        { provide: DataMap, useValue: new DataMap(source.entityMetadatas, data) },
        { provide: operationsFile, useValue: operations },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        ...offered,
        AccountsResolver,
        DataMapResolver,
        GroupMailResolver,
        ProofsResolver,
        PasskeysResolver,
        SecurityResolver,
        LocksResolver,
        ResetsResolver,
        TeamResolver,
        TellingResolver,
        JournalResolver,
        RequestContext,
      ],
      exports: [Settings, DataMap, ...offered],
    };
  }
}
