import { hasRoleAtHost, Role } from './access';
import type { Grant, Rule } from './access';
import type { Message } from './messages';
import { Refusal, refusalReasons } from './refusal';

/** The roles of the people who run events. Guests are invited by registration, administrators by whoever runs the machine. */
export const teamRoles = [Role.Organiser, Role.Trainer, Role.ProtectionOfficer] as const satisfies readonly Role[];
export type TeamRole = (typeof teamRoles)[number];

export const roleLabels: Readonly<Record<Role, Message>> = {
  administrator: { ru: 'Администратор', en: 'Administrator' },
  organiser: { ru: 'Организатор', en: 'Organiser' },
  trainer: { ru: 'Тренер', en: 'Trainer' },
  participant: { ru: 'Участник', en: 'Participant' },
  'protection-officer': { ru: 'Специалист по защите', en: 'Protection officer' },
};

/** Who may let others in: an organiser of the whole host, not one of a single event. */
export const canRunTeam: Rule = hasRoleAtHost(Role.Organiser);

/** Who may read what everybody did: the same who may let others in. */
export const canReadJournal: Rule = hasRoleAtHost(Role.Organiser);

export const teamRefusals = refusalReasons('team', {
  lastOrganiser: {
    ru: 'Это последний организатор: без него никто не сможет впускать других. Сначала дайте эту роль кому-нибудь ещё.',
    en: 'This is the last organiser: nobody could let others in any more. Give somebody else this role first.',
  },
  notOfTeam: { ru: 'Такую роль здесь не дают: гостей приглашают на событие.', en: 'This role is not given here: guests are invited to an event.' },
  trainerNeedsEvent: { ru: 'Тренер работает на одном событии: выберите его.', en: 'A trainer works at one event: choose it.' },
});

export function isTeamRole(role: Role): role is TeamRole {
  return teamRoles.some((one) => one === role);
}

/** Refuses a role that the team does not have, and a trainer without an event: a roster is seen by those who teach it. */
export function checkTeamGrant({ role, eventId }: Grant): void {
  if (!isTeamRole(role)) throw new Refusal(teamRefusals.notOfTeam);
  if (role === Role.Trainer && eventId === null) throw new Refusal(teamRefusals.trainerNeedsEvent);
}

/** Refuses to leave the host without an organiser; `organisersAtHost` counts those of the whole host, this one included. */
export function checkRemoval({ role, eventId }: Grant, organisersAtHost: number): void {
  if (role === Role.Organiser && eventId === null && organisersAtHost <= 1) throw new Refusal(teamRefusals.lastOrganiser);
}

/** An invitation's link for the team lives 7 days: longer than a week-end, shorter than a forgotten mailbox. */
export const teamLinkDays = 7;

/** Neutral as all mail: names no host, event, role or person. */
export const teamMails = {
  link: {
    subject: { ru: 'У вас новое сообщение', en: 'You have a new message' },
    body: {
      ru: 'Здравствуйте.\n\nДля вас есть сообщение. Его можно прочитать здесь:\n{link}\n\nСсылка работает один раз и ещё 7 дней.\nЕсли вы не ждали этого письма, просто удалите его: без вас ничего не произойдёт.\n',
      en: 'Hello,\n\nThere is a message for you. You can read it here:\n{link}\n\nThe link works once, for 7 days.\nIf you did not expect this letter, just delete it: nothing happens without you.\n',
    },
  },
} as const;
