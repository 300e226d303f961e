import { LinkKind, PeopleExports, PeopleLinks, PeopleModule } from '@kunak/people/api';
import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Affiliations } from './affiliations';
import { AffiliationsInListResolver, AffiliationsOnCardResolver, AffiliationsResolver } from './affiliations.resolver';
import { ImportedOrganisations } from './imported-organisations';
import { Affiliation } from './organisation.entity';
import { ConsortiumMembersResolver, OrganisationsResolver } from './organisations.resolver';
import { Organisations } from './organisations.service';

@Module({
  imports: [PeopleModule],
  providers: [
    Affiliations,
    AffiliationsInListResolver,
    AffiliationsOnCardResolver,
    AffiliationsResolver,
    ConsortiumMembersResolver,
    ImportedOrganisations,
    Organisations,
    OrganisationsResolver,
  ],
  exports: [Affiliations, Organisations],
})
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly links: PeopleLinks,
    private readonly exports: PeopleExports,
    private readonly affiliations: Affiliations,
  ) {}

  onModuleInit(): void {
    this.links.add(LinkKind.Organisation, 'select person_id, organisation_id from affiliation');
    this.links.belongsToPerson(Affiliation);
    this.exports.addColumn({ header: { ru: 'Организация', en: 'Organisation' }, texts: (personIds) => this.affiliations.namesOf(personIds) });
  }
}
