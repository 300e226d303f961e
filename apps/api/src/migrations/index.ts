import { EventsCountTheirChanges1795176000000 } from './1795176000000-events-count-their-changes';
import { PeopleImportAndOpenings1795175265344 } from './1795175265344-people-import-and-openings';
import { FirstTables1763600000000 } from './1763600000000-first-tables';

/** In the order in which they run. */
export const migrations = [FirstTables1763600000000, PeopleImportAndOpenings1795175265344, EventsCountTheirChanges1795176000000];
