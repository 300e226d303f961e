import { toKnow } from '@kunak/people/api';
import { keeping, ofNobody } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { Affiliation, ConsortiumMember, Organisation } from './organisation.entity';
import { organisationsTables as tables, organisationsWords } from './organisations.data.texts';

const keep = keeping(organisationsWords);

/** What this room keeps of people: where they belong. */
export const organisationsData: RoomData = {
  called: tables.room,
  kept: [
    ofNobody(Organisation, 'name', 'kind', 'searchText'),
    keep(Affiliation, { called: tables.affiliations, whose: 'personId', personal: [[toKnow, 'position']] }),
    ofNobody(ConsortiumMember, 'role', 'since', 'until'),
  ],
};
