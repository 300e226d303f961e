import { PeopleExport } from './export/people-export.entity';
import { ImportBatch, ImportedRow } from './import/import-batch.entity';
import { SealedIdentity, SealedOpening } from './legal-identity.entity';
import { Person } from './person.entity';

/** The tables of this room. */
export const peopleEntities: (new () => object)[] = [Person, SealedIdentity, SealedOpening, ImportBatch, ImportedRow, PeopleExport];
