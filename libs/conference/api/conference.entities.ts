import { ImportedProgramme } from './programme/imported-programme.entity';

/** The tables of this room. */
export const conferenceEntities: (new () => object)[] = [ImportedProgramme];
