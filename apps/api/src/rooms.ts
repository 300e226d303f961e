import { certificatesData, certificatesEntities, CertificatesModule } from '@kunak/certificates/api';
import { conferenceData, conferenceEntities, ConferenceModule } from '@kunak/conference/api';
import { eventsData, eventsEntities, EventsModule } from '@kunak/events/api';
import { organisationsData, organisationsEntities, OrganisationsModule } from '@kunak/organisations/api';
import { peopleData, peopleEntities, PeopleModule } from '@kunak/people/api';
import { platformData, platformEntities } from '@kunak/platform/api';
import { registrationData, registrationEntities, RegistrationModule } from '@kunak/registration/api';
import { trainingsData, trainingsEntities, TrainingsModule } from '@kunak/trainings/api';

/** The rooms that this server has, from the ground up. */
export const rooms = [PeopleModule, OrganisationsModule, EventsModule, RegistrationModule, ConferenceModule, TrainingsModule, CertificatesModule];

export const entities = [
  ...platformEntities,
  ...peopleEntities,
  ...organisationsEntities,
  ...eventsEntities,
  ...registrationEntities,
  ...conferenceEntities,
  ...trainingsEntities,
  ...certificatesEntities,
];

/** What each of them says of what it stores. */
export const data = [platformData, peopleData, organisationsData, eventsData, registrationData, conferenceData, trainingsData, certificatesData];

/** Everything in a room that answers from outside: its resolvers and its controllers. */
export function handlersOf(room: object): (new (...given: never[]) => unknown)[] {
  const declared = ['providers', 'controllers'].flatMap((kind) => (Reflect.getMetadata(kind, room) as unknown[] | undefined) ?? []);
  return declared.filter(
    (one): one is new (...given: never[]) => unknown =>
      typeof one === 'function' && (Reflect.hasMetadata('graphql:resolver_type', one) || Reflect.hasMetadata('path', one)),
  );
}
