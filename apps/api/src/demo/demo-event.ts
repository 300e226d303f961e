import type { EventKind, Openness, SessionKind } from '@kunak/events/rules';
import type { LocalizedText } from '@kunak/platform/rules';

export type DemoRoom = { readonly key: string; readonly name: LocalizedText; readonly capacity: number; readonly equipment: readonly string[] };

/** People are numbers: 7 is "Guest 07". */
export type DemoSession = {
  /** Days after the first; null waits beside the grid. */
  readonly day: number | null;
  readonly at: string | null;
  readonly minutes: number;
  readonly room: string | null;
  readonly kind: SessionKind;
  readonly openness: Openness;
  readonly title: LocalizedText;
  readonly speakers?: readonly number[];
  readonly moderator?: number;
  readonly interpreter?: number;
};

export type DemoEvent = {
  readonly slug: string;
  readonly kind: EventKind;
  readonly title: LocalizedText;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly venue: LocalizedText;
  readonly capacity: number;
  /** How many of the invented guests take part, from 1 on. */
  readonly guests: number;
  readonly rooms: readonly DemoRoom[];
  readonly sessions: readonly DemoSession[];
};
