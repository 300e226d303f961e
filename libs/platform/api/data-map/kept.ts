import { Language, localized } from '@kunak/platform/rules';
import type { Clock, Message, Place, Reason } from '@kunak/platform/rules';

type Columns<Row> = Extract<keyof Row, string>;
type Class<Row> = new () => Row;

/**
 * How a row belongs to a person: by its own id, by a column that points at a person or at another row that belongs to one, by the account
 * that wrote it, by a row that points at it, by ids somewhere in its JSON, or as a query says. `nobody`: no guest of the host. `anybody`: whoever it is about cannot be
 * told, so that erasing one person takes all of it, and nobody’s archive shows it.
 */
export type Whose<Row> =
  | 'nobody'
  | 'anybody'
  | Columns<Row>
  | readonly Columns<Row>[]
  | { readonly account: Columns<Row> }
  | { readonly pointedAtBy: () => new () => object; readonly in: string }
  | { readonly mentionedIn: Columns<Row> }
  | { readonly rows: (person: string) => string };

/**
 * What becomes of the row when its person is erased: it goes; it stays, because without its person it names nobody; its JSON forgets the
 * person and keeps the others; or its personal columns are emptied, to SQL values where null or nothing will not do.
 */
export type Erasing<Row> =
  'goes' | 'stays' | 'forgets' | { readonly emptied: Partial<Record<Columns<Row>, string>>; readonly staying?: readonly Columns<Row>[] };

/** A stored value in the words of its reader; null where nothing of it is worth telling, such as a fingerprint. */
export type Telling = (value: never) => Message | string | null;

type Keeping<Row, Word extends string> = {
  /** What a person calls these rows: a heading of their archive. */
  readonly called: Message;
  readonly whose: Whose<Row>;
  /** The column that {@link Clock.Recorded} starts at. */
  readonly recorded?: Columns<Row>;
  readonly personal: readonly (readonly [Reason, ...Extract<Columns<Row>, Word>[]])[];
  /** Of no person: structure, times of saving, code words. Ids and counts of versions need no mention: they name nobody. */
  readonly plain?: readonly Columns<Row>[];
  readonly erasing?: Erasing<Row>;
  /** How code words of these columns read in a person's archive; what is not named reads as it is. */
  readonly tells?: Partial<Record<Columns<Row>, Telling>>;
  /** Columns that lie sealed, with the place that each was sealed for. */
  readonly sealed?: Partial<Record<Columns<Row>, (row: { readonly id: string }) => Place>>;
  /** Under whose key they lie: the person's, unless they say nothing of one person alone. */
  readonly sealedUnder?: 'person' | 'host';
  /** Sealed columns that hold more than their person is told; an archive has of them what `tells` says, for programs too. */
  readonly toldInPart?: readonly Columns<Row>[];
};

/** One table on the data map, with the names of columns as plain texts. */
export type Kept = {
  readonly entity: Class<object>;
  readonly words: Readonly<Record<string, Message>>;
  readonly called: Message | null;
  readonly whose: Whose<Record<string, unknown>>;
  readonly recorded: string | null;
  readonly personal: readonly { readonly reason: Reason; readonly columns: readonly string[] }[];
  readonly plain: readonly string[];
  readonly erasing: Erasing<Record<string, unknown>>;
  readonly tells: Readonly<Record<string, Telling>>;
  readonly sealed: Readonly<Record<string, (row: { readonly id: string }) => Place>>;
  readonly sealedUnder: 'person' | 'host';
  readonly toldInPart: readonly string[];
};

/** The words of a room for its columns; a personal column without a word does not compile. */
export function keeping<Words extends Readonly<Record<string, Message>>>(words: Words) {
  return <Row extends object>(entity: Class<Row>, kept: Keeping<Row, Extract<keyof Words, string>>): Kept => ({
    entity,
    words,
    called: kept.called,
    whose: kept.whose as Kept['whose'],
    recorded: kept.recorded ?? null,
    personal: kept.personal.map(([reason, ...columns]) => ({ reason, columns })),
    plain: kept.plain ?? [],
    erasing: (kept.erasing ?? 'goes') as Kept['erasing'],
    tells: (kept.tells ?? {}) as Kept['tells'],
    sealed: (kept.sealed ?? {}) as Kept['sealed'],
    sealedUnder: kept.sealedUnder ?? 'person',
    toldInPart: kept.toldInPart ?? [],
  });
}

/** For `tells`: a fingerprint, or a copy for searching. */
export const untold = (): null => null;

/** For `tells`: words that are put together, in each language. */
export function inBoth(words: (language: Language) => string): Message {
  return { ru: words(Language.Russian), en: words(Language.English) };
}

/** For `tells`: JSON in words, the parts that have a label each on a line of its own. What has no label is not told. */
export function labelled(parts: readonly (readonly [label: Message, words: Message | string | null | undefined])[]): Message {
  return inBoth((language) =>
    parts
      .flatMap(([label, words]) => {
        const told = typeof words === 'object' && words !== null ? localized(words, language) : words;
        return told ? [`${label[language]}: ${told}`] : [];
      })
      .join('\n'),
  );
}

/** A table that tells of no person; each of its columns says so by its name. */
export function ofNobody<Row extends object>(entity: Class<Row>, ...plain: Columns<Row>[]): Kept {
  return {
    entity,
    words: {},
    called: null,
    whose: 'nobody',
    recorded: null,
    personal: [],
    plain,
    erasing: 'stays',
    tells: {},
    sealed: {},
    sealedUnder: 'person',
    toldInPart: [],
  };
}

/** Where a clock is read: the SQL of the day on which it started and of the time zone it runs in, both of one row of `entity`. */
export type Reading = {
  readonly clock: Clock;
  readonly entity: Class<object>;
  readonly sql: (row: string) => { readonly day: string; readonly zone?: string };
};

/** What one room says of everything that it stores; `called` is the heading over its rules. */
export type RoomData = { readonly called: Message; readonly kept: readonly Kept[]; readonly readings?: readonly Reading[] };
