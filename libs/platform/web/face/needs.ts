import type { CalendarDate, LocalizedText, MessageValues } from '@kunak/platform/rules';
import type { Text } from '../texts/message';

/** The edition that something is about, as the home page heads it. */
export type EditionOfNeed = {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
};

/** One matter that needs the person today: what, why it is worth the minute, and the way to do it. */
export type Need = {
  readonly id: string;
  /** No line is shown at 0, but its edition stays on the page. */
  readonly count: number;
  readonly what: Text;
  readonly why: Text;
  /** Fill `what` and `why` beside `count`. */
  readonly values?: MessageValues;
  readonly action: Text;
  /** Does it there and then and says so; `link` is then the way to look first. `done`: what the page shows has changed. */
  readonly act?: (done: () => void) => Promise<void>;
  /** The smaller, the higher it stands. */
  readonly weight: number;
  /** A first step of a host that has nothing yet. */
  readonly first?: boolean;
  readonly link: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** None: it is about the whole host. */
  readonly event?: EditionOfNeed;
};

/** What a room has for the home page: called where `inject` works, it gives what asks the server. */
export type Needs = () => () => Promise<readonly Need[]>;
