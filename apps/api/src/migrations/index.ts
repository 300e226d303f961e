import { TrainingsRegisters1795176752639 } from './1795176752639-trainings-registers';
import { FirstTables1763600000000 } from './1763600000000-first-tables';
import { PeopleImportAndOpenings1795175265344 } from './1795175265344-people-import-and-openings';
import { Registration1795175397970 } from './1795175397970-registration';

/** In the order in which they run. */
export const migrations = [FirstTables1763600000000, PeopleImportAndOpenings1795175265344, Registration1795175397970, TrainingsRegisters1795176752639];
