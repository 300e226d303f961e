/** What happens in a session. A bilateral is a meeting with one decision maker. */
export const SessionKind = {
  Plenary: 'plenary',
  Panel: 'panel',
  Workshop: 'workshop',
  GroupDiscussion: 'group-discussion',
  Bilateral: 'bilateral',
  Screening: 'screening',
  Break: 'break',
  Social: 'social',
} as const;
export type SessionKind = (typeof SessionKind)[keyof typeof SessionKind];
export const sessionKinds: readonly SessionKind[] = Object.values(SessionKind);

/** Nobody speaks from the floor in a break or a social hour, so nobody needs an interpreter there. */
export function isWorkSession(kind: SessionKind): boolean {
  return kind !== SessionKind.Break && kind !== SessionKind.Social;
}
