import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import type { Selection } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import { latestMarks, placeOf, standing, unmergedWalkIns } from '@kunak/trainings/rules';
import type { Mark, PlannedSession, Standing, StandingAttendance as Stands } from '@kunak/trainings/rules';
import { contentSql } from '../roster/roster-parts';
import type { RosterContent, RosterPerson, RosterSession } from '../roster/roster-types';
import { StandingAttendance } from './attendance-types';

const fields = (...names: readonly (string | readonly [string, Selection])[]): Selection => ({
  fields: names.map((name) =>
    typeof name === 'string' ? { alias: name, name, selection: { fields: [] } } : { alias: name[0], name: name[0], selection: name[1] },
  ),
});
const words = fields('ru', 'en');
const everything = fields(
  ['event', fields('id', 'slug', 'kind', ['title', words], 'firstDay', 'lastDay', 'timeZone')],
  ['rule', fields('id', 'share', 'of', 'excused', 'version')],
  ['sessions', fields('id', 'kind', ['title', words], 'startsAt', 'minutes', ['room', words])],
  ['people', fields('participationId', 'displayName', 'searchText', 'languages')],
  ['walkIns', fields('id', 'eventId', 'name', 'searchText', 'addedAt', 'device')],
  ['merges', fields('id', 'walkInId', 'participationId', 'mergedAt')],
  ['marks', fields('id', 'sessionId', 'participationId', 'walkInId', 'status', 'markedAt', 'device', 'clockSkew')],
);
const statement = `select ${contentSql(everything)} as content from event e where e.id = $1::uuid`;

export type JudgedPerson = { readonly person: RosterPerson; readonly standing: Standing; readonly marks: StandingAttendance[] };
/** A register with its marks judged: what stands for everybody, and where everybody stands. */
export type JudgedRegister = {
  readonly content: RosterContent;
  readonly people: readonly JudgedPerson[];
  readonly walkIns: readonly { readonly walkInId: string; readonly name: string; readonly marks: StandingAttendance[] }[];
};

/** Attendance of a whole event. Other rooms (certificates) ask here, so that everybody is judged by one rule. */
@Injectable()
export class Registers {
  constructor(private readonly db: Database) {}

  /** Whoever calls has asked whether the viewer may. */
  async judge(eventId: string, now: Instant): Promise<JudgedRegister> {
    const [row] = await this.db.sql<{ content: RosterContent }>(statement, [eventId]);
    if (!row) throw new NotFound();
    const { content } = row;
    const latest = latestMarks(content.marks as readonly Mark[], content.merges);
    const planned = content.sessions.map(plannedSession);
    return {
      content,
      people: content.people.map((person) => {
        const marks = standingIn(content.sessions, person.participationId, latest);
        return { person, marks, standing: standing(content.rule, planned, marks, now) };
      }),
      walkIns: unmergedWalkIns(content.walkIns, content.merges).map(({ id, name }) => ({
        walkInId: id,
        name,
        marks: standingIn(content.sessions, id, latest),
      })),
    };
  }
}

function plannedSession({ id, kind, startsAt, minutes }: RosterSession): PlannedSession {
  return { id, kind, startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() };
}

function standingIn(sessions: readonly RosterSession[], guestId: string, latest: ReadonlyMap<string, Stands<Mark>>): StandingAttendance[] {
  return sessions.flatMap((session) => {
    const stands = latest.get(placeOf(session.id, guestId));
    if (!stands) return [];
    const { status, markedAt } = stands.mark;
    return [Object.assign(new StandingAttendance(), { sessionId: session.id, status, markedAt, contested: stands.contested })];
  });
}
