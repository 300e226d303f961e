import { randomUUID } from 'node:crypto';
import { Releases } from '@kunak/conference/api';
import { Event, Room, Session, SessionPerson, toPutOnProgramme } from '@kunak/events/api';
import { SessionRole } from '@kunak/events/rules';
import { Organisations } from '@kunak/organisations/api';
import { People } from '@kunak/people/api';
import { addAccount, Database, hashPassphrase, Hosts, Membership, RoleGrant } from '@kunak/platform/api';
import { addDays, instantOf, Language, Refusal, refusalReasons, Role } from '@kunak/platform/rules';
import type { CalendarDate, Viewer } from '@kunak/platform/rules';
import { Consents, Invitations, Participation, Participations } from '@kunak/registration/api';
import { consentWordings } from '@kunak/registration/rules';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { demoConference } from './demo-conference';
import type { DemoEvent, DemoSession } from './demo-event';
import { demoGuests, demoLogins, demoOrganisations } from './demo-people';
import { demoSeminar } from './demo-seminar';
import { demoTraining } from './demo-training';

const demoRefusals = refusalReasons('demo', { there: { ru: 'Демо уже загружено.', en: 'The demo is loaded already.' } });
export const demoSlug = 'demo';
const inviteAheadDays = 90;
const unnamedGuest = 12;
const silentGuest = 14;

/** Whether this installation has no host yet: then a first start with the embedded database loads the demo. */
export async function hasNoHost(services: NestExpressApplication): Promise<boolean> {
  return (await services.get(Hosts).all()).length === 0;
}

/** A host with the public facts of a conference, a seminar and a training, and guests who are invented and say so. */
export async function loadDemo(services: NestExpressApplication, today: CalendarDate): Promise<{ guests: number; events: number }> {
  const db = services.get(Database);
  await db.within({ hostId: null }, async () => {
    if ((await services.get(Hosts).all()).some(({ slug }) => slug === demoSlug)) throw new Refusal(demoRefusals.there);
    const host = await services.get(Hosts).create(demoSlug, 'Demo host', Language.Russian);
    const viewer: Viewer = { accountId: randomUUID(), hostId: host.id, personId: null, grants: [{ role: Role.Organiser, eventId: null }] };
    await db.rescope(viewer);
    await new Demo(services, viewer, today).load();
  });
  return { guests: demoGuests.length, events: 4 };
}

class Demo {
  private readonly db: Database;
  private readonly people = new Map<number, string>();

  constructor(
    private readonly services: NestExpressApplication,
    private readonly viewer: Viewer,
    private readonly today: CalendarDate,
  ) {
    this.db = services.get(Database);
  }

  async load(): Promise<void> {
    // The demo's editions are long over, and who spoke there is invented: the first night would leave the programme without anybody.
    await this.db.sql("insert into retention_period (reason, clock, period) values ($1, 'event-ended', 'P100Y')", [toPutOnProgramme.id]);
    for (const organisation of demoOrganisations) await this.services.get(Organisations).create(organisation, null);
    for (const { number, languages, ...guest } of demoGuests) {
      const person = await this.services.get(People).create(this.viewer, { ...guest, languages: languages.map((code) => ({ code })) }, null);
      this.people.set(number, person.id);
    }
    const conference = await this.event(demoConference);
    await this.attend(conference, demoConference.guests, 2);
    await this.agreeToBeNamed(conference);
    const seminar = await this.event(demoSeminar);
    await this.attend(seminar, demoSeminar.guests, 0);
    const training = await this.event(demoTraining);
    await this.attend(training, demoTraining.guests, 0);
    await this.mark(training);
    await this.services.get(Releases).release({ id: randomUUID(), eventId: conference, note: '', tell: 'nobody' }, this.viewer);
    const next = await this.event(nextEdition(this.today));
    const [first = '', ...others] = this.guestIds(12);
    await this.services.get(Invitations).invite({ eventId: next, personIds: others, expiresAt: null }, this.viewer);
    await this.accounts(training, [conference, seminar, training]);
    // The letters to many wait until somebody has read them; the one guest who can come in has theirs.
    await this.services.get(Invitations).invite({ eventId: next, personIds: [first], expiresAt: null }, this.viewer);
  }

  private guestIds(count: number): string[] {
    return demoGuests.slice(0, count).map(({ number }) => this.people.get(number) as string);
  }

  private async event(demo: DemoEvent): Promise<string> {
    const { slug, kind, title, firstDay, lastDay, timeZone, venue, capacity } = demo;
    const { identifiers } = await this.db.tx.insert(Event, { slug, kind, title, firstDay, lastDay, timeZone, languages: [...demo.languages], venue, capacity });
    const eventId = String(identifiers[0]?.['id']);
    const rooms = new Map<string, string>();
    for (const [position, { key, ...room }] of demo.rooms.entries()) {
      const made = await this.db.tx.insert(Room, { ...room, eventId, equipment: [...room.equipment], position });
      rooms.set(key, String(made.identifiers[0]?.['id']));
    }
    for (const session of demo.sessions) await this.session(demo, eventId, rooms, session);
    return eventId;
  }

  private async session(demo: DemoEvent, eventId: string, rooms: ReadonlyMap<string, string>, session: DemoSession): Promise<void> {
    const startsAt = session.day === null ? null : instantOf(`${addDays(demo.firstDay, session.day)}T${session.at}`, demo.timeZone);
    const { identifiers } = await this.db.tx.insert(Session, {
      eventId,
      kind: session.kind,
      title: session.title,
      minutes: session.minutes,
      startsAt,
      roomId: session.room ? (rooms.get(session.room) ?? null) : null,
      openness: session.openness,
      spokenLanguages: ['ru'],
    });
    const sessionId = String(identifiers[0]?.['id']);
    const speaks = demo.kind === 'training' ? SessionRole.Trainer : SessionRole.Speaker;
    const parts = [
      ...(session.speakers ?? []).map((number) => ({ number, role: speaks, languages: [] })),
      ...(session.moderator ? [{ number: session.moderator, role: SessionRole.Moderator, languages: [] }] : []),
      ...(session.interpreter ? [{ number: session.interpreter, role: SessionRole.Interpreter, languages: ['ru', 'en'] }] : []),
    ];
    const rows = parts.map(({ number, ...part }) => ({ sessionId, personId: this.people.get(number) as string, ...part }));
    if (rows.length > 0) await this.db.tx.insert(SessionPerson, rows);
  }

  /** All of them confirmed, but for the last few, who are on the waiting list. */
  private async attend(eventId: string, guests: number, waiting: number): Promise<void> {
    const ids = this.guestIds(guests);
    await this.services.get(Participations).add(eventId, ids);
    const setState = `update participation set state = $3, state_before = 'invited', last_verb = $4, since = now(), decided_at = now(), version = version + 1 where event_id = $1 and person_id = any($2)`;
    await this.db.sql(setState, [eventId, ids.slice(0, guests - waiting), 'confirmed', 'confirm']);
    await this.db.sql(setState, [eventId, ids.slice(guests - waiting), 'waiting-list', 'putOnWaitingList']);
  }

  /** Everybody agreed, but for two: one said no, and one has said nothing. */
  private async agreeToBeNamed(eventId: string): Promise<void> {
    const taking = await this.db.tx.find(Participation, { where: { eventId, state: 'confirmed' } });
    for (const { id, personId } of taking) {
      const number = [...this.people].find(([, person]) => person === personId)?.[0];
      if (number === silentGuest) continue;
      await this.services
        .get(Consents)
        .answer(id, 'name-in-programme', consentWordings['name-in-programme'].version, number === unnamedGuest ? 'refused' : 'given');
    }
  }

  /** Everybody was there, but every fourth guest missed the third day, and every fifth came late once. The first session still waits for its marks. */
  private async mark(eventId: string): Promise<void> {
    await this.db.sql(
      `insert into attendance_mark (event_id, session_id, participation_id, status, marked_at, device)
       select $1, s.id, p.id, case when p.place % 4 = 0 and s.place > 6 then 'absent' when p.place % 5 = 0 and s.place = 2 then 'late' else 'present' end, s.starts_at, 'demo'
         from (select id, starts_at, row_number() over (order by starts_at) as place from session where event_id = $1) s
         join (select id, row_number() over (order by id) as place from participation where event_id = $1) p on s.place > 1`,
      [eventId],
    );
  }

  private async accounts(trainingId: string, guestEvents: readonly string[]): Promise<void> {
    for (const { login, passphrase, displayName, role, guest } of demoLogins) {
      // Whoever loaded the demo is its organiser: the journal names them.
      const chosen = role === Role.Organiser ? { id: this.viewer.accountId } : {};
      const accountId = await addAccount(this.db, { ...chosen, login, passphraseHash: await hashPassphrase(passphrase), language: Language.Russian });
      const personId = guest === null ? null : (this.people.get(guest) ?? null);
      await this.db.asAccount(accountId, () => this.db.tx.insert(Membership, { accountId, displayName, personId }));
      const eventIds = role === Role.Organiser ? [null] : role === Role.Trainer ? [trainingId] : guestEvents;
      for (const eventId of eventIds) await this.db.tx.insert(RoleGrant, { accountId, role, eventId });
    }
  }
}

/** Next year's edition, as a host would start it: last time's rooms and sessions, and twelve invitations on their way. */
function nextEdition(today: CalendarDate): DemoEvent {
  const firstDay = addDays(today, inviteAheadDays);
  return {
    ...demoConference,
    slug: 'next-edition',
    title: { ru: 'Северокавказская конференция, следующая', en: 'North Caucasus conference, the next' },
    firstDay,
    lastDay: addDays(firstDay, 2),
    capacity: 10,
    sessions: demoConference.sessions.map(({ speakers: _speakers, moderator: _moderator, interpreter: _interpreter, ...session }) => session),
  };
}
