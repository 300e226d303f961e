import { Affiliation, ConsortiumMember, Organisation } from './organisation.entity';

/** The tables of this room. */
export const organisationsEntities: (new () => object)[] = [Organisation, Affiliation, ConsortiumMember];
