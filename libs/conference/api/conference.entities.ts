import { ImportedProgramme } from './programme/imported-programme.entity';
import { ScheduleRelease } from './release/schedule-release.entity';

/** The tables of this room. */
export const conferenceEntities: (new () => object)[] = [ImportedProgramme, ScheduleRelease];
