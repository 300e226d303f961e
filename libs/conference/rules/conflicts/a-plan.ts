import type { Plan, PlanSession } from './plan';

/** A session of two at nine in Stockholm, for tests; name only what the test is about. */
export function aPlanSession(session: Partial<PlanSession> = {}): PlanSession {
  return { id: 'opening', title: 'Opening', kind: 'panel', startsAt: '2012-11-16T08:00:00.000Z', minutes: 60, roomId: 'hall', people: [], ...session };
}

/** Three days in Stockholm with two rooms. */
export function aPlan(plan: Partial<Plan> = {}): Plan {
  return {
    event: { firstDay: '2012-11-16', lastDay: '2012-11-18', timeZone: 'Europe/Stockholm' },
    rooms: [
      { id: 'hall', name: 'Hall', capacity: 40 },
      { id: 'small', name: 'Small room', capacity: 12, hours: [{ from: '09:00', to: '18:00' }] },
    ],
    people: [],
    participants: [],
    sessions: [],
    ...plan,
  };
}
