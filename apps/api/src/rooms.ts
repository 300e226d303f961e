import { EventsModule } from '@kunak/events/api';
import { OrganisationsModule } from '@kunak/organisations/api';
import { PeopleModule } from '@kunak/people/api';

/** The rooms that this server has, from the ground up. */
export const rooms = [PeopleModule, OrganisationsModule, EventsModule];
