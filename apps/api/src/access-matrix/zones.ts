/** Where a target stands, seen from whoever asks. `unknown` is an id that never was: what is forbidden must look just like it. */
export const relations = ['self', 'same', 'other', 'foreign', 'removed', 'unknown'] as const;
export type Relation = (typeof relations)[number];

/** The ids of one full set of records: a person at an event, and all that hangs on both. */
export const records = [
  'event',
  'person',
  'participation',
  'applicant',
  'room',
  'session',
  'organisation',
  'member',
  'certificate',
  'batch',
  'walkIn',
  'release',
  'importBatch',
  'file',
  'account',
  'grant',
  'frozenAccount',
  'accountSession',
  'passkey',
  'teamInvitation',
  'groupMail',
  'mail',
  'tellingWord',
  'host',
] as const;
export type RecordName = (typeof records)[number];

export type Zone = Readonly<Record<RecordName, string>> & {
  readonly slug: string;
  /** Secret of an invitation link that nobody has used. */
  readonly link: string;
  /** Secret of a link that takes an account back. */
  readonly reset: string;
  /** Code of a certificate, as it is printed. */
  readonly code: string;
};

/** A text that stands in one zone only; whoever meets it anywhere has learnt it. */
export type Secret = { readonly kind: string; readonly of: Relation; readonly text: string };

/** `invited`: a guest about whom nothing is decided. `former`: signed in, but the role was taken away. `frozen`: an organiser, and each other role, whose account somebody froze. */
export const askers = [
  'signed-out',
  'frozen',
  'former',
  'administrator',
  'protection-officer',
  'organiser',
  'event-organiser',
  'trainer',
  'invited',
  'participant',
] as const;
export type Asker = (typeof askers)[number];
