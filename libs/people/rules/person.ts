import { foldedWords, Refusal } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';
import { peopleRefusals } from './people.refusals';

/** How far a person's name may travel. */
export const Exposure = {
  /** May be named in the released programme. */
  Public: 'public',
  /** Known to the people of the event; never on a public page. The default. */
  Internal: 'internal',
  /** A code name everywhere, and never on an export. */
  Confidential: 'confidential',
} as const;
export type Exposure = (typeof Exposure)[keyof typeof Exposure];

export const exposureLabels: Readonly<Record<Exposure, Message>> = {
  public: { ru: 'Можно называть публично', en: 'May be named in public' },
  internal: { ru: 'Только внутри события', en: 'Only within the event' },
  confidential: { ru: 'Под кодовым именем', en: 'Under a code name' },
};

/** Where a name is going to be read. */
export const Audience = {
  /** Screens of organisers. */
  Office: 'office',
  /** Rosters, badges and the programme that the people of an event see. */
  Event: 'event',
  /** Files that leave: exports, lists for a hotel or a donor. */
  Export: 'export',
  /** What anyone can open. */
  Public: 'public',
} as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

export type NamedPerson = { readonly workingName: string; readonly codeName?: string | null; readonly exposure: Exposure };

/** Shown where a confidential person lacks a code name: a hole is safer than a name. */
export const withheldName = '•••';

/**
 * The name under which this person appears before this audience, or null: leave the person out altogether.
 * The legal name is never the answer; it is opened by itself, with a reason.
 */
export function displayName(person: NamedPerson, audience: Audience): string | null {
  if (person.exposure === Exposure.Confidential) {
    return audience === Audience.Export || audience === Audience.Public ? null : person.codeName || withheldName;
  }
  if (person.exposure === Exposure.Internal && audience === Audience.Public) return null;
  return person.workingName;
}

/** Whether the person may stand in a file that leaves at all. */
export function mayBeExported(person: Pick<NamedPerson, 'exposure'>): boolean {
  return person.exposure !== Exposure.Confidential;
}

/** The stricter of two exposures: doubt protects. */
export function stricterExposure(one: Exposure, other: Exposure): Exposure {
  const order = [Exposure.Public, Exposure.Internal, Exposure.Confidential];
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

/** Refuses a confidential person without a code name, or with one that contains a word of the real name. */
export function checkCodeName(person: NamedPerson & { readonly legalName?: string | null }): void {
  if (person.exposure !== Exposure.Confidential) return;
  if (!person.codeName?.trim()) throw new Refusal(peopleRefusals.codeNameNeeded);
  const real = new Set([...foldedWords(person.workingName), ...foldedWords(person.legalName ?? '')]);
  if (foldedWords(person.codeName).some((word) => real.has(word))) throw new Refusal(peopleRefusals.codeNameTells);
}

/** Refuses to open a legal name without a reason of at least three letters and at most 500 characters; gives it tidied. */
export function checkOpeningReason(reason: string): string {
  const tidy = reason.trim();
  if ((tidy.match(/\p{L}/gu)?.length ?? 0) < 3) throw new Refusal(peopleRefusals.reasonNeeded);
  if (tidy.length > 500) throw new Refusal(peopleRefusals.textTooLong, { length: tidy.length, max: 500 });
  return tidy;
}
