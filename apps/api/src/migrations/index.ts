import { Registration1795175397970 } from './1795175397970-registration';
import { FirstTables1763600000000 } from './1763600000000-first-tables';

/** In the order in which they run. */
export const migrations = [FirstTables1763600000000, Registration1795175397970];
