/** Who may be in the room, and what may leave it. */
export const Openness = {
  Public: 'public',
  Closed: 'closed',
  NoDevices: 'no-devices',
  /** What was said may be used, who said it may not be told (Chatham House, 2002). */
  ChathamHouse: 'chatham-house',
} as const;
export type Openness = (typeof Openness)[keyof typeof Openness];
export const opennesses: readonly Openness[] = Object.values(Openness);
