import { randomUUID } from 'node:crypto';
import { CertificateBatch } from '@kunak/certificates/api';
import { Event, Room, Session, SessionPerson } from '@kunak/events/api';
import { Affiliation, ConsortiumMember, Organisation } from '@kunak/organisations/api';
import { Person, PersonNotes } from '@kunak/people/api';
import { Invitation, Participation } from '@kunak/registration/api';
import type { TestServer } from '@kunak/test-server';
import { AttendanceMark, WalkIn, WalkInMerge } from '@kunak/trainings/api';
import type { RecordName, Relation, Secret } from './zones';

/** The one event of a zone, or of two: the asking guest's own place is at the same event as everybody else's. */
export type Place = { readonly event: Event; readonly room: Room; readonly sessions: readonly Session[] };

/** Letters only, so that every reader of names takes it, and found nowhere else. */
export const marker = (kind: string, of: Relation): string => `Zq${kind}${of[0]?.toUpperCase()}${of.slice(1)}`;

const hour = 3_600_000;
/** Where it is about noon now: no run is so long that the day ends there meanwhile. */
const hoursAhead = 12 - new Date().getUTCHours();
const timeZone = hoursAhead === 0 ? 'UTC' : `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;
const dayFromToday = (days: number): string => new Date(Date.now() + (hoursAhead + days * 24) * hour).toISOString().slice(0, 10);
const atNine = (day: string): string => new Date(Date.parse(`${day}T09:00:00Z`) - hoursAhead * hour).toISOString();
/**
 * Days of sessions that are over, of a training that ends today, so that it is asked for both what is ahead and what comes after: four that are
 * marked, and a fifth that nobody marked, make a certificate.
 */
const days = [-9, -8, -7, -6].map(dayFromToday);
const lastDay = dayFromToday(0);

/** Rows of one zone. What somebody must not learn is written with a marker and noted as a secret. */
export class ZoneMaker {
  readonly ids: Partial<Record<RecordName, string>> = {};

  constructor(
    private readonly server: TestServer,
    private readonly hostId: string,
    private readonly of: Relation,
    private readonly secrets: Secret[],
  ) {}

  /** A training that has begun and is not over: certificates can be earned, answers are still taken. */
  async place(): Promise<Place> {
    const event = await this.server.add<Event>(
      Event,
      {
        ...{ slug: `edition-${this.of}`, kind: 'training', timeZone, capacity: 40, firstDay: days[0] as string, lastDay },
        title: this.text('event title'),
        venue: this.text('event venue'),
      },
      this.hostId,
    );
    const hours = [{ day: null, from: '09:00', to: '18:00' }];
    const room = await this.server.add<Room>(
      Room,
      { eventId: event.id, name: this.text('room name'), equipment: ['screen'], capacity: 12, hours, position: 3 },
      this.hostId,
    );
    const sessions: Session[] = [];
    for (const day of days) sessions.push(await this.session(event, room, day));
    // Nobody marked it, and it is where another one is.
    await this.session(event, room, days[1] as string);
    Object.assign(this.ids, { event: event.id, room: room.id, session: sessions[0]?.id });
    return { event, room, sessions };
  }

  private session(event: Event, room: Room, day: string): Promise<Session> {
    const texts = { title: this.text('session title'), abstract: this.text('session abstract'), track: 'law', spokenLanguages: ['ru'], expectedSize: 12 };
    return this.server.add<Session>(
      Session,
      { eventId: event.id, kind: 'workshop', minutes: 90, startsAt: atNine(day), roomId: room.id, ...texts },
      this.hostId,
    );
  }

  async person(): Promise<Person> {
    const person = await this.server.add<Person>(
      Person,
      {
        ...{ workingName: this.secret('working name'), email: `${this.secret('contact', 'Mail').toLowerCase()}@example.org`, phone: '+4670000000' },
        ...{ occupation: this.secret('occupation'), homeRegion: 'RU-IN', gender: 'f' },
        ...{ languages: ['ru', 'ce'], languageLevels: { ru: 'native' }, codeName: this.secret('code name') },
      },
      this.hostId,
    );
    await this.server.at(() => this.server.app.get(PersonNotes).add([{ id: person.id, notes: this.secret('notes') }]), this.hostId);
    this.secrets.push({ kind: 'contact', of: this.of, text: person.email as string });
    const [organisation, consortium] = await this.organisations();
    const belongs = { personId: person.id, organisationId: organisation.id, position: this.secret('position') };
    await this.server.add<Affiliation>(Affiliation, belongs, this.hostId);
    Object.assign(this.ids, { person: person.id, organisation: consortium.id, member: organisation.id });
    return person;
  }

  /** One that a person belongs to, and a consortium that it is in. */
  private async organisations(): Promise<[Organisation, Organisation]> {
    const add = (kind: 'ngo' | 'consortium', name: string) => this.server.add<Organisation>(Organisation, { kind, name: { en: name } }, this.hostId);
    const organisation = await add('ngo', this.secret('organisation'));
    const consortium = await add('consortium', this.secret('organisation', 'consortium'));
    await this.server.add<ConsortiumMember>(
      ConsortiumMember,
      { consortiumId: consortium.id, memberId: organisation.id, role: 'lead', since: '2010-01-01', until: '2099-01-01' },
      this.hostId,
    );
    return [organisation, consortium];
  }

  /** Somebody about whom nothing is decided. */
  async applicant({ event }: Place): Promise<void> {
    const person = await this.server.add<Person>(Person, { workingName: this.secret('working name', 'applicant') }, this.hostId);
    const applicant = await this.server.add<Participation>(Participation, { eventId: event.id, personId: person.id, state: 'applied' }, this.hostId);
    this.ids.applicant = applicant.id;
  }

  /** Somebody who stands everywhere under a code name, and has earned a certificate that nobody has issued. */
  async hidden({ event, sessions }: Place): Promise<void> {
    const workingName = this.secret('hidden working name');
    const email = `${workingName.toLowerCase()}@example.org`;
    const person = await this.server.add<Person>(
      Person,
      { workingName, email, exposure: 'confidential', codeName: this.secret('shown code name'), languages: ['ru'] },
      this.hostId,
    );
    this.secrets.push({ kind: 'hidden contact', of: this.of, text: email });
    const place = await this.server.add<Participation>(Participation, { eventId: event.id, personId: person.id, state: 'confirmed' }, this.hostId);
    await this.present(sessions, place);
    await this.onSession(sessions[0] as Session, person);
  }

  async participation({ event, sessions }: Place, person: Person): Promise<Participation> {
    const moments = Object.fromEntries(
      ['invitedAt', 'appliedAt', 'decidedAt', 'confirmedAt', 'endedAt', 'answerBy'].map((name) => [name, '2017-05-01T10:00:00Z']),
    );
    const row = { eventId: event.id, personId: person.id, state: 'confirmed' as const, ...moments, reason: this.secret('reason') };
    const participation = await this.server.add<Participation>(Participation, row, this.hostId);
    await this.present(sessions, participation);
    await this.onSession(sessions[0] as Session, person);
    this.ids.participation = participation.id;
    return participation;
  }

  private async present(sessions: readonly Session[], { id: participationId, eventId }: Participation): Promise<void> {
    for (const { id: sessionId } of sessions)
      await this.server.add<AttendanceMark>(
        AttendanceMark,
        { eventId, sessionId, participationId, status: 'present', markedAt: '2017-05-24T12:00:00Z', device: 'tablet' },
        this.hostId,
      );
  }

  private async onSession(session: Session, person: Person): Promise<void> {
    await this.server.add<SessionPerson>(
      SessionPerson,
      { sessionId: session.id, personId: person.id, role: 'interpreter', languages: ['ru', 'ce'] },
      this.hostId,
    );
  }

  async walkIn({ event, sessions }: Place, participation: Participation): Promise<void> {
    const walkIn = await this.server.add<WalkIn>(
      WalkIn,
      { eventId: event.id, name: this.secret('walk-in'), searchText: 'walk', addedAt: '2017-05-22T08:00:00Z', device: 'tablet' },
      this.hostId,
    );
    const mark = { eventId: event.id, sessionId: sessions[0]?.id as string, walkInId: walkIn.id, status: 'late' as const };
    await this.server.add<AttendanceMark>(AttendanceMark, { ...mark, markedAt: '2017-05-22T08:00:00Z', device: 'tablet' }, this.hostId);
    this.ids.walkIn = walkIn.id;
    await this.likelyGuest(event, walkIn);
    await this.invited(participation);
  }

  /** Somebody on the list with nearly the walk-in's name; and a walk-in who turned out to be them. */
  private async likelyGuest(event: Event, { id: _, ...walkIn }: WalkIn): Promise<void> {
    const person = await this.server.add<Person>(Person, { workingName: `${walkIn.name} Likely` }, this.hostId);
    const guest = await this.server.add<Participation>(Participation, { eventId: event.id, personId: person.id, state: 'waiting-list' }, this.hostId);
    const known = await this.server.add<WalkIn>(WalkIn, walkIn, this.hostId);
    await this.server.add<WalkInMerge>(WalkInMerge, { walkInId: known.id, participationId: guest.id, mergedAt: walkIn.addedAt }, this.hostId);
  }

  private async invited({ id: participationId }: Participation): Promise<void> {
    const moments = { expiresAt: '2017-05-20T10:00:00Z', openedAt: '2017-05-10T10:00:00Z' };
    await this.server.add<Invitation>(Invitation, { participationId, accessLinkId: null, channel: 'printed', language: 'ru', ...moments }, this.hostId);
  }

  /** Under way and never worked off, with somebody who got none. */
  async batch({ event }: Place, participation: Participation): Promise<void> {
    const batch = await this.server.add<CertificateBatch>(
      CertificateBatch,
      {
        ...{ eventId: event.id, variant: 'full', participationIds: [participation.id, participation.id], position: 1, issued: 1, already: 1 },
        failures: [{ participationId: participation.id, code: 'certificates.doesNotQualify', details: {} }],
      },
      this.hostId,
    );
    this.ids.batch = batch.id;
  }

  private text(kind: string): { ru: string; en: string } {
    return { ru: this.secret(kind, 'ru'), en: this.secret(kind, 'en') };
  }

  secret(kind: string, more = ''): string {
    const text = marker(`${kind.replace(/\W/g, '')}${more}`, this.of);
    this.secrets.push({ kind, of: this.of, text });
    return text;
  }

  newId(record: RecordName): string {
    const id = randomUUID();
    this.ids[record] = id;
    return id;
  }
}
