import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { MailMessage, PersonKey } from '@kunak/platform/api';
import { ExportResolver } from './export/export.resolver';
import { PeopleExports } from './export/people-exports';
import { ImportedRow } from './import/import-batch.entity';
import { ImportPreviews } from './import/import-previews';
import { ImportReader } from './import/import-reader';
import { ImportUndoing } from './import/import-undoing';
import { ImportResolver } from './import/import.resolver';
import { PeopleImport } from './import/people-import';
import { HeldResolver } from './held/held.resolver';
import { PeopleHoldings } from './held/person-holdings';
import { IdentityVault } from './identity-vault';
import { LegalIdentities } from './legal-identities';
import { LegalOpenings } from './legal-openings';
import { LegalIdentitiesResolver } from './legal-identities.resolver';
import { SealedIdentity, SealedOpening } from './legal-identity.entity';
import { OutgoingMailResolver } from './outgoing-mail.resolver';
import { PeopleLinks } from './people-links';
import { PeopleList } from './people-list';
import { PeopleResolver } from './people.resolver';
import { People } from './people.service';
import { PersonNotes } from './person-notes';

@Module({
  providers: [
    ExportResolver,
    HeldResolver,
    PeopleHoldings,
    IdentityVault,
    PeopleExports,
    ImportPreviews,
    ImportReader,
    ImportResolver,
    ImportUndoing,
    LegalIdentities,
    LegalOpenings,
    LegalIdentitiesResolver,
    OutgoingMailResolver,
    People,
    PeopleImport,
    PeopleLinks,
    PeopleList,
    PeopleResolver,
    PersonNotes,
  ],
  exports: [IdentityVault, PeopleExports, ImportPreviews, ImportReader, ImportUndoing, LegalIdentities, People, PeopleImport, PeopleLinks, PeopleList],
})
export class PeopleModule implements OnModuleInit {
  constructor(private readonly links: PeopleLinks) {}

  onModuleInit(): void {
    [ImportedRow, SealedIdentity, SealedOpening, MailMessage, PersonKey].forEach((entity) => this.links.belongsToPerson(entity));
  }
}
