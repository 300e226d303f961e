import { EventsModule } from '@kunak/events/api';
import { OrganisationsModule } from '@kunak/organisations/api';
import { PeopleModule } from '@kunak/people/api';

/** The rooms that this server has, from the ground up. */
export const rooms = [PeopleModule, OrganisationsModule, EventsModule];

/** Everything in a room that answers from outside: its resolvers and its controllers. */
export function handlersOf(room: object): (new (...given: never[]) => unknown)[] {
  const declared = ['providers', 'controllers'].flatMap((kind) => (Reflect.getMetadata(kind, room) as unknown[] | undefined) ?? []);
  return declared.filter((one): one is new (...given: never[]) => unknown => typeof one === 'function' && (Reflect.hasMetadata('graphql:resolver_type', one) || Reflect.hasMetadata('path', one)));
}
