import { withheldName } from '@kunak/people/rules';
import { keeping } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { PeopleExport } from './export/people-export.entity';
import { ImportBatch, ImportedRow } from './import/import-batch.entity';
import { LegalOpening, SealedIdentity } from './legal-identity.entity';
import { peopleTables as tables, peopleWords } from './people.data.texts';
import { toCount, toKnow, toPrepare, toReach, toShowExports, toShowOpenings, toTravel, toUndoImport } from './people.reasons';
import { Person } from './person.entity';

const keep = keeping(peopleWords);

/** What this room keeps of people, what for, and until when. */
export const peopleData: RoomData = {
  kept: [
    keep(Person, {
      called: tables.person,
      whose: 'id',
      recorded: 'createdAt',
      personal: [
        [toKnow, 'workingName', 'codeName', 'exposure', 'languages', 'languageLevels', 'searchText'],
        [toReach, 'email', 'phone'],
        [toCount, 'gender', 'homeRegion', 'occupation'],
        [toPrepare, 'notes'],
      ],
      plain: ['createdAt', 'removedAt', 'erasedAt'],
      // A nameless row stays behind, so that what the event counted still adds up.
      erasing: { emptied: { workingName: `'${withheldName}'`, exposure: `'internal'`, removedAt: 'now()', erasedAt: 'now()' } },
    }),
    keep(SealedIdentity, { called: tables.identity, whose: 'personId', personal: [[toTravel, 'legalName', 'dateOfBirth', 'passportValidUntil']] }),
    keep(LegalOpening, { called: tables.openings, whose: 'personId', personal: [[toShowOpenings, 'at', 'reason']] }),
    keep(ImportBatch, {
      called: tables.batches,
      whose: { pointedAtBy: () => ImportedRow, in: 'batchId' },
      recorded: 'createdAt',
      personal: [[toUndoImport, 'fileName']],
      plain: ['created', 'joined', 'skipped', 'createdAt', 'undoneAt'],
      erasing: { emptied: {} },
    }),
    keep(ImportedRow, {
      called: tables.rows,
      whose: 'personId',
      personal: [[toUndoImport, 'filled', 'addedNotes', 'organisation', 'arrival', 'departure', 'needsInterpretation']],
      plain: ['row', 'created', 'personVersion', 'identityVersion'],
    }),
    keep(PeopleExport, {
      called: tables.exports,
      whose: { account: 'accountId' },
      recorded: 'createdAt',
      personal: [[toShowExports, 'reason']],
      plain: ['people', 'leftOut', 'createdAt'],
      erasing: { emptied: {} },
    }),
  ],
};
