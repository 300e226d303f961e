import { toPutOnProgramme } from '@kunak/events/api';
import { inBoth, keeping } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { sessionRoleTexts } from '@kunak/events/rules';
import type { SessionRole } from '@kunak/events/rules';
import type { Message } from '@kunak/platform/rules';
import { conferenceTables as tables, conferenceWords } from './conference.data.texts';
import { ImportedProgramme } from './programme/imported-programme.entity';
import { ScheduleRelease } from './release/schedule-release.entity';

const keep = keeping(conferenceWords);

/** The keys of the file are the names that it used. */
const namesInFile = (people: readonly object[]): string => people.flatMap((one) => Object.keys(one)).join(', ');
const releasedParts = (parts: readonly { readonly role: SessionRole }[]): Message =>
  inBoth((language) => [...new Set(parts.map(({ role }) => sessionRoleTexts[role][language]))].join(', '));

/** What this room keeps of people: their part in what was released, and what a file called them. */
export const conferenceData: RoomData = {
  called: tables.room,
  kept: [
    keep(ImportedProgramme, {
      called: tables.imported,
      whose: { mentionedIn: 'people' },
      personal: [[toPutOnProgramme, 'people']],
      plain: ['acronym', 'version', 'other', 'rooms'],
      tells: { people: namesInFile },
      erasing: 'forgets',
    }),
    keep(ScheduleRelease, {
      called: tables.releases,
      whose: { mentionedIn: 'sessions' },
      personal: [[toPutOnProgramme, 'sessions']],
      plain: ['number', 'releasedAt', 'note', 'programmeVersion'],
      tells: { sessions: releasedParts },
      erasing: 'forgets',
    }),
  ],
};
