import { exposureLabels, homeRegions, isHomeRegion, levelTexts, spokenLanguages, withheldName } from '@kunak/people/rules';
import type { Exposure, LanguageCode, LanguageLevel } from '@kunak/people/rules';
import { inBoth, keeping, untold } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import type { Message } from '@kunak/platform/rules';
import { PeopleExport } from './export/people-export.entity';
import { exportReasonPlace } from './export/people-exports';
import { identityPlaces } from './identity-vault';
import { addedNotesPlace } from './import/joining';
import { fileNamePlace } from './import/people-import';
import { ImportBatch, ImportedRow } from './import/import-batch.entity';
import { SealedIdentity, SealedOpening } from './legal-identity.entity';
import { openingPlace } from './legal-openings';
import { peopleTables as tables, peopleWords } from './people.data.texts';
import { toCount, toKnow, toPrepare, toReach, toShowExports, toShowOpenings, toTravel, toUndoImport } from './people.reasons';
import { notesPlace } from './person-notes';
import { Person } from './person.entity';

const keep = keeping(peopleWords);

const spoken = (codes: readonly LanguageCode[]): Message => inBoth((language) => codes.map((code) => spokenLanguages[code].label[language]).join(', '));
const levels = (known: Partial<Record<LanguageCode, LanguageLevel>>): Message =>
  inBoth((language) =>
    Object.entries(known)
      .map(([code, level]) => `${spokenLanguages[code as LanguageCode].label[language]}: ${levelTexts[level][language]}`)
      .join('\n'),
  );

/** Names of fields, and `languages:ce`. */
const filledFields = (names: readonly string[]): Message =>
  inBoth((language) =>
    names
      .map((name) => {
        const [field = '', code] = name.split(':');
        const word = field in peopleWords ? peopleWords[field as keyof typeof peopleWords][language] : '';
        return code && code in spokenLanguages ? `${word}: ${spokenLanguages[code as LanguageCode].label[language]}` : word;
      })
      .filter(Boolean)
      .join(', '),
  );

/** What this room keeps of people, what for, and until when. */
export const peopleData: RoomData = {
  called: tables.room,
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
      tells: {
        exposure: (exposure: Exposure) => exposureLabels[exposure],
        languages: spoken,
        languageLevels: levels,
        homeRegion: (region: string) => (isHomeRegion(region) ? homeRegions[region].label : region),
        searchText: untold,
      },
      sealed: { notes: () => notesPlace },
      // A nameless row stays behind, so that what the event counted still adds up.
      erasing: { emptied: { workingName: `'${withheldName}'`, exposure: `'internal'`, removedAt: 'now()', erasedAt: 'now()' } },
    }),
    keep(SealedIdentity, {
      called: tables.identity,
      whose: 'personId',
      personal: [[toTravel, 'legalName', 'dateOfBirth', 'passportValidUntil']],
      sealed: {
        legalName: () => identityPlaces.legalName,
        dateOfBirth: () => identityPlaces.dateOfBirth,
        passportValidUntil: () => identityPlaces.passportValidUntil,
      },
    }),
    keep(SealedOpening, { called: tables.openings, whose: 'personId', personal: [[toShowOpenings, 'at', 'reason']], sealed: { reason: openingPlace } }),
    keep(ImportBatch, {
      called: tables.batches,
      whose: { pointedAtBy: () => ImportedRow, in: 'batchId' },
      recorded: 'createdAt',
      personal: [[toUndoImport, 'fileName']],
      plain: ['created', 'joined', 'skipped', 'createdAt', 'undoneAt'],
      sealed: { fileName: fileNamePlace },
      sealedUnder: 'host',
      erasing: { emptied: {} },
    }),
    keep(ImportedRow, {
      called: tables.rows,
      whose: 'personId',
      personal: [[toUndoImport, 'filled', 'addedNotes', 'organisation', 'arrival', 'departure', 'needsInterpretation']],
      plain: ['row', 'created', 'personVersion', 'identityVersion'],
      tells: { filled: filledFields },
      sealed: { addedNotes: () => addedNotesPlace },
    }),
    keep(PeopleExport, {
      called: tables.exports,
      whose: { account: 'accountId' },
      recorded: 'createdAt',
      personal: [[toShowExports, 'reason']],
      plain: ['people', 'leftOut', 'createdAt'],
      sealed: { reason: exportReasonPlace },
      sealedUnder: 'host',
      erasing: { emptied: {} },
    }),
  ],
};
