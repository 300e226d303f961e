import type { Plan, PlanPerson } from '@kunak/conference/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import type { ScheduleOfEventResult } from './schedule.graphql.ts';

export type ScheduleAnswer = ScheduleOfEventResult;
export type ScheduleSession = ScheduleAnswer['sessions'][number];
export type ScheduleRoom = ScheduleAnswer['rooms'][number];
export type Written = (text: LocalizedText) => string;

/** The server's answer as the rules of conflicts read it, with names in the reader's language. */
export function planOfSchedule(answer: ScheduleAnswer, event: Plan['event'], written: Written): Plan {
  return {
    event: { firstDay: event.firstDay, lastDay: event.lastDay, timeZone: event.timeZone },
    rooms: answer.rooms.map((room) => ({ ...room, name: written(room.name) })),
    people: peopleOf(answer.sessions),
    // Hundreds of participants arrive as a handful of groups; the rule counts people.
    participants: answer.scheduleBackground.listeners.flatMap(({ languages, people }) => Array.from({ length: people }, () => ({ languages }))),
    sessions: answer.sessions.map((session) => ({ ...session, title: written(session.title) })),
  };
}

function peopleOf(sessions: readonly ScheduleSession[]): PlanPerson[] {
  const known = new Map<string, PlanPerson>();
  for (const { people } of sessions) {
    for (const { personId, displayName, knownLanguages } of people) known.set(personId, { id: personId, name: displayName, languages: knownLanguages });
  }
  return [...known.values()];
}
