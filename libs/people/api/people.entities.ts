import { LegalIdentity, Person } from './person.entity';

/** The tables of this room. */
export const peopleEntities: (new () => object)[] = [Person, LegalIdentity];
