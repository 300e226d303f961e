import { SessionKind, SessionRole, isWorkSession } from '@kunak/events/rules';
import type { Plan, PlanPerson, PlanSession } from './plan';

/** How many people know exactly these languages. Hundreds of participants are a handful of such groups. */
type Group = { readonly languages: readonly string[]; readonly people: number };

/** Who listens to what, and who brings which languages. */
export type Listeners = { readonly everyone: readonly Group[]; readonly people: ReadonlyMap<string, PlanPerson> };

export function listenersOf({ participants }: Plan, people: Listeners['people']): Listeners {
  return { everyone: groupsOf(participants), people };
}

function groupsOf(people: readonly { readonly languages?: readonly string[] | null }[]): Group[] {
  const groups = new Map<string, { languages: readonly string[]; people: number }>();
  for (const { languages } of people) {
    // Nobody has asked them: no warning can be true.
    if (!languages || languages.length === 0) continue;
    const key = languages.join(' ');
    const group = groups.get(key);
    if (group) group.people++;
    else groups.set(key, { languages, people: 1 });
  }
  return [...groups.values()];
}

/** The languages, each with the number of people who know it best and follow nothing of what is offered. */
export function lostLanguages(session: PlanSession, listeners: Listeners): ReadonlyMap<string, number> {
  const lost = new Map<string, number>();
  const offered = offeredLanguages(session, listeners);
  if (offered === null) return lost;
  for (const { languages, people } of audienceOf(session, listeners)) {
    const [first] = languages;
    if (first === undefined || languages.some((language) => offered.has(language))) continue;
    lost.set(first, (lost.get(first) ?? 0) + people);
  }
  return lost;
}

/** What one can hear in the session; null where nobody speaks from the floor or nobody has said in which language. */
function offeredLanguages(session: PlanSession, { people }: Listeners): ReadonlySet<string> | null {
  const spoken = session.spokenLanguages ?? [];
  if (spoken.length === 0 || (session.kind && !isWorkSession(session.kind))) return null;
  const offered = new Set([...spoken, ...(session.interpretedInto ?? [])]);
  for (const { personId, role } of session.people) {
    if (role !== SessionRole.Interpreter) continue;
    const known = people.get(personId)?.languages ?? [];
    // An interpreter helps only from a language of the floor.
    if (known.some((language) => spoken.includes(language))) for (const language of known) offered.add(language);
  }
  return offered;
}

function audienceOf(session: PlanSession, { everyone, people }: Listeners): readonly Group[] {
  const invited = session.audience ?? (session.kind === SessionKind.Bilateral ? session.people.map(({ personId }) => personId) : null);
  return invited ? groupsOf(invited.map((id) => people.get(id) ?? {})) : everyone;
}
