import { hasRoleAtEvent, hasRoleAtHost, Role } from '../access';
import type { Rule } from '../access';
import type { Message } from '../messages';
import { refusalReasons } from '../refusal';

/** Why an organiser erases somebody: what article 17(1) of Regulation (EU) 2016/679 knows, and the danger of being found here. */
export const ErasureReason = {
  Asked: 'asked',
  ConsentWithdrawn: 'consent-withdrawn',
  NotNeeded: 'not-needed',
  Mistake: 'mistake',
  Danger: 'danger',
} as const;
export type ErasureReason = (typeof ErasureReason)[keyof typeof ErasureReason];
export const erasureReasons = Object.values(ErasureReason);

export const erasureReasonLabels: Readonly<Record<ErasureReason, Message>> = {
  asked: { ru: 'Человек попросил об этом', en: 'The person asked for it' },
  'consent-withdrawn': { ru: 'Человек отозвал согласие', en: 'The person withdrew their consent' },
  'not-needed': { ru: 'Эти данные больше не нужны', en: 'The data is not needed any more' },
  mistake: { ru: 'Запись сделана по ошибке', en: 'The entry was made by mistake' },
  danger: { ru: 'Хранить эти данные опасно для человека', en: 'Keeping the data endangers the person' },
};

/** Erasing reaches beyond one event, and nothing brings it back: organisers of the whole host. */
export const canErasePerson: Rule = hasRoleAtHost(Role.Organiser);
/** How long the host keeps things, and what its nights have erased. */
export const canSetRetention: Rule = hasRoleAtHost(Role.Organiser);
/** In counts and purposes, never in content. */
export const canSeeHeldOfEvent: Rule<{ readonly eventId: string }> = hasRoleAtEvent(Role.Organiser);

/** What a person types to have themself erased. */
export const erasureWord: Message = { ru: 'стереть', en: 'erase' };

/** In either language, however the keyboard wrote it: whoever switched the language half way has meant it all the same. */
export function isErasureWord(typed: string): boolean {
  return Object.values(erasureWord).includes(typed.trim().toLowerCase());
}

/** Whether the name that an organiser typed is the one that stands above the page. */
export function isSameName(typed: string, name: string): boolean {
  const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  return folded(typed) === folded(name);
}

export const erasingRefusals = refusalReasons('erasing', {
  notConfirmed: {
    ru: 'Подтверждение не совпало. Ничего не стёрто.',
    en: 'The confirmation does not match. Nothing was erased.',
  },
});
