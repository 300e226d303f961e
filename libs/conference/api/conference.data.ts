import { toPutOnProgramme } from '@kunak/events/api';
import { keeping } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { conferenceTables as tables, conferenceWords } from './conference.data.texts';
import { ImportedProgramme } from './programme/imported-programme.entity';
import { ScheduleRelease } from './release/schedule-release.entity';

const keep = keeping(conferenceWords);

/** What this room keeps of people: their part in what was released, and what a file called them. */
export const conferenceData: RoomData = {
  kept: [
    keep(ImportedProgramme, {
      called: tables.imported,
      whose: { mentionedIn: 'people' },
      personal: [[toPutOnProgramme, 'people']],
      plain: ['acronym', 'version', 'other', 'rooms'],
      erasing: 'forgets',
    }),
    keep(ScheduleRelease, {
      called: tables.releases,
      whose: { mentionedIn: 'sessions' },
      personal: [[toPutOnProgramme, 'sessions']],
      plain: ['number', 'releasedAt', 'note', 'programmeVersion'],
      erasing: 'forgets',
    }),
  ],
};
