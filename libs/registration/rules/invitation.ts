import { Refusal } from '@kunak/platform/rules';
import type { Instant, Message } from '@kunak/platform/rules';
import { registrationRefusals } from './registration.refusals';

/** An invitation's link lives 14 days: a letter may wait for a safe moment, but not for ever in a mailbox that may be searched. */
export const invitationDays = 14;

/** How an invitation travels. People without an e-mail address get a link on paper. */
export const InvitationChannel = { Mail: 'mail', Printed: 'printed' } as const;
export type InvitationChannel = (typeof InvitationChannel)[keyof typeof InvitationChannel];

export const invitationChannelLabels: Readonly<Record<InvitationChannel, Message>> = {
  mail: { ru: 'Письмо', en: 'Letter by e-mail' },
  printed: { ru: 'Ссылка на бумаге', en: 'Link on paper' },
};

export type InvitationLink = { readonly expiresAt: Instant; readonly usedAt: Instant | null; readonly revokedAt: Instant | null };

export const LinkState = { Open: 'open', Used: 'used', Expired: 'expired', Revoked: 'revoked' } as const;
export type LinkState = (typeof LinkState)[keyof typeof LinkState];

export const linkStateLabels: Readonly<Record<LinkState, Message>> = {
  open: { ru: 'Ссылка действует', en: 'The link works' },
  used: { ru: 'Ссылка использована', en: 'The link was used' },
  expired: { ru: 'Срок ссылки истёк', en: 'The link has expired' },
  revoked: { ru: 'Ссылка отозвана', en: 'The link was taken back' },
};

/** For the organiser's list; the holder of a link learns less, see {@link checkLink}. */
export function linkState({ expiresAt, usedAt, revokedAt }: InvitationLink, now: Instant): LinkState {
  if (revokedAt !== null) return LinkState.Revoked;
  if (usedAt !== null) return LinkState.Used;
  return Date.parse(now) < Date.parse(expiresAt) ? LinkState.Open : LinkState.Expired;
}

export function linkExpiry(sentAt: Instant): Instant {
  return new Date(Date.parse(sentAt) + invitationDays * 86_400_000).toISOString();
}

/** The moment at which a link given by the organiser ends: at least a day from now and at most 90, or {@link invitationDays} when nothing was said. */
export function chosenExpiry(wanted: Instant | null, now: Instant): Instant {
  if (wanted === null) return linkExpiry(now);
  const days = (Date.parse(wanted) - Date.parse(now)) / 86_400_000;
  if (!(days >= 1 && days <= 90)) throw new Refusal(registrationRefusals.expiryBroken);
  return new Date(Date.parse(wanted)).toISOString();
}

/** Refuses a link that is unknown (null), used, expired or taken back, in the same words for all four: whoever finds an old letter learns nothing. */
export function checkLink(link: InvitationLink | null, now: Instant): void {
  if (link === null || linkState(link, now) !== LinkState.Open) throw new Refusal(registrationRefusals.linkNotValid);
}
