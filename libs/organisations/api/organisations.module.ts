import { LinkKind, PeopleExports, PeopleLinks, PeopleModule } from '@kunak/people/api';
import { TellingSources } from '@kunak/platform/api';
import { TellingKind } from '@kunak/platform/rules';
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
    private readonly telling: TellingSources,
  ) {}

  onModuleInit(): void {
    this.links.add(LinkKind.Organisation, 'select person_id, organisation_id from affiliation');
    this.links.belongsToPerson(Affiliation);
    this.telling.add(TellingKind.Organisation, 'select n.value as words, null::uuid as event_id from organisation o cross join jsonb_each_text(o.name) n');
    this.exports.addColumn({ header: { ru: 'Организация', en: 'Organisation' }, texts: (personIds) => this.affiliations.namesOf(personIds) });
  }
}
