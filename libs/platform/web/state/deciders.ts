import { messages } from '../texts/message';

/** Who decides what somebody is shown, for whoever stands before a shut door. A place says so with `*kReady="…; ask: …"`; most are the organisers' to open. */
export const deciders = messages({
  organisers: { ru: 'Кому что открыто, решают организаторы: спросите их.', en: 'The organisers decide who is shown what: ask them.' },
  wholeHost: {
    ru: 'Это видят те, кто ведёт всю организацию, а не одно событие: спросите их.',
    en: 'Those see this who organise for the whole organisation and not for one event: ask them.',
  },
});
