/** What a person does in a session. Who only listens is a participant of the event and has no role here. */
export const SessionRole = {
  Speaker: 'speaker',
  Moderator: 'moderator',
  Interpreter: 'interpreter',
  Trainer: 'trainer',
  Rapporteur: 'rapporteur',
} as const;
export type SessionRole = (typeof SessionRole)[keyof typeof SessionRole];
export const sessionRoles: readonly SessionRole[] = Object.values(SessionRole);
