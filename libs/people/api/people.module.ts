import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { LegalIdentities } from './legal-identities';
import { LegalIdentitiesResolver } from './legal-identities.resolver';
import { LegalIdentity, LegalOpening } from './legal-identity.entity';
import { PeopleLinks } from './people-links';
import { PeopleList } from './people-list';
import { PeopleResolver } from './people.resolver';
import { People } from './people.service';

@Module({
  providers: [LegalIdentities, LegalIdentitiesResolver, People, PeopleLinks, PeopleList, PeopleResolver],
  exports: [LegalIdentities, People, PeopleLinks, PeopleList],
})
export class PeopleModule implements OnModuleInit {
  constructor(private readonly links: PeopleLinks) {}

  onModuleInit(): void {
    [LegalIdentity, LegalOpening].forEach((entity) => this.links.belongsToPerson(entity));
  }
}
