/** What people gather for (the words of the glossary). */
export const EventKind = {
  Conference: 'conference',
  Training: 'training',
  Seminar: 'seminar',
  RoundTable: 'round-table',
  MonitoringTrip: 'monitoring-trip',
  Festival: 'festival',
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
export const eventKinds: readonly EventKind[] = Object.values(EventKind);
