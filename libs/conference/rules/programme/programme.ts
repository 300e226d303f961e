import type { Openness, SessionKind, SessionRole } from '@kunak/events/rules';
import type { CalendarDate, LocalizedText } from '@kunak/platform/rules';

/**
 * When a session starts, by the clock of the venue: `2012-11-16T09:00`, with the distance from UTC
 * behind it if the file knew it (`2012-11-16T09:00+01:00`). Old programmes know the clock only.
 */
export type ProgrammeStart = string;

export type ProgrammePerson = {
  /** The id that the file gave. Two people of one name with different ids stay two. */
  readonly id: string | null;
  readonly guid: string | null;
  readonly name: string;
  readonly role: SessionRole | null;
};

export type ProgrammeLink = {
  readonly href: string;
  readonly title: string;
  /** `slides`, `paper`, …: the file's own word. */
  readonly type: string;
  readonly service: string;
  readonly place: 'link' | 'attachment';
};

export type ProgrammeRoom = {
  /** Unique in the programme; sessions name their room by it. */
  readonly name: string;
  readonly names: LocalizedText;
  readonly guid: string | null;
  readonly capacity: number | null;
  readonly description: LocalizedText;
  readonly equipment: readonly string[];
};

export type ProgrammeSession = {
  readonly guid: string | null;
  readonly foreignId: string | null;
  readonly title: LocalizedText;
  readonly subtitle: LocalizedText;
  readonly abstract: LocalizedText;
  readonly description: LocalizedText;
  /** The file's own words: `lecture`, `devroom`. See {@link kindFromWords}. */
  readonly type: string;
  readonly track: string;
  /** Null when the file does not come from Kunak. */
  readonly kind: SessionKind | null;
  readonly openness: Openness | null;
  readonly spokenLanguages: readonly string[];
  readonly interpretedInto: readonly string[];
  readonly equipment: readonly string[];
  readonly expectedSize: number | null;
  /** Null: not placed yet. */
  readonly start: ProgrammeStart | null;
  readonly minutes: number;
  readonly room: string | null;
  readonly persons: readonly ProgrammePerson[];
  readonly links: readonly ProgrammeLink[];
  /** Whatever else the file told of the session, word for word, so that nothing is lost. */
  readonly other: Readonly<Record<string, string>>;
};

/** A programme as files carry it from one system to another; belongs to no room of Kunak's data yet. */
export type Programme = {
  readonly title: LocalizedText;
  readonly acronym: string | null;
  readonly version: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** An IANA name, if the file gave one. */
  readonly timeZone: string | null;
  /** In the order of the file. */
  readonly rooms: readonly ProgrammeRoom[];
  /** By start, then in the order of the rooms; those without a start last. */
  readonly sessions: readonly ProgrammeSession[];
  readonly other: Readonly<Record<string, string>>;
};
