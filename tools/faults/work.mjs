import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { canary } from '../house/canary.mjs';
import { named } from '../house/seed.mjs';

/** The server could not do it: it is asked again. */
const broken = ['platform.broken', 'platform.noRoom'];
const signedOut = 'platform.signed-out';
const marksInOne = 5;

/** The texts in what is sent that cannot be a word of a sentence. */
function textsIn(value) {
  if (typeof value === 'string') return value.length > 8 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** People at work: each asks again until there is an answer, as the screens do. The ledger holds what was acknowledged to them. */
export class Work {
  ledger = { messages: [], accepted: [], full: [], invited: [], again: 0 };
  /** Every answer that says that something broke, word for word. */
  complaints = [];
  /** Of those who are spoken of, and whatever was sent: none of it may come back in a complaint. */
  brought = new Set([named]);
  device = canary('device');

  /** `refusedMarks`: for what reasons a mark may be refused; whoever sent it is told, and nothing is stored. */
  constructor(house, random, { workers = 8, refusedMarks = [] } = {}) {
    this.house = house;
    this.random = random;
    this.workers = workers;
    this.refusedMarks = refusedMarks;
    this.applicants = [...house.seeded.participations];
    this.strangers = [...house.seeded.strangers];
  }

  /** Begins; `stop` lets everybody finish what they have begun, which needs a house that stands again. */
  begin() {
    this.going = true;
    const all = Promise.all(Array.from({ length: this.workers }, () => this.workOn()));
    all.catch(() => {});
    return {
      stop: async () => {
        this.going = false;
        await all;
      },
    };
  }

  async workOn() {
    while (this.going) {
      await this.random.of([() => this.mark(), () => this.mark(), () => this.accept(), () => this.invite()])();
      await pause(this.random.between(5, 60));
    }
  }

  async mark() {
    const { event, sessions, participations } = this.house.seeded;
    const sessionId = this.random.of(sessions);
    const marks = Array.from({ length: marksInOne }, () => ({
      id: randomUUID(),
      sessionId,
      participationId: this.random.of(participations),
      status: this.random.of(['present', 'late', 'absent']),
      markedAt: '2012-11-20T09:00:00Z',
    }));
    const { sendMarks } = await this.until('marks', { eventId: event, device: this.device, sentAt: new Date().toISOString(), marks });
    const refused = sendMarks.fates.filter(({ fate, reason }) => fate === 'refused' && this.refusedMarks.includes(reason)).map(({ id }) => id);
    const strange = sendMarks.fates.filter(({ id, fate }) => !['added', 'already'].includes(fate) && !refused.includes(id));
    if (strange.length > 0 || sendMarks.fates.length !== marksInOne) throw new Error(`fates that do not fit: ${JSON.stringify(sendMarks.fates)}`);
    this.ledger.messages.push(marks.filter(({ id }) => !refused.includes(id)));
  }

  async accept() {
    const id = this.applicants.pop();
    if (!id) return;
    const answer = await this.until('accept', { id }, ['registration.full']);
    if (answer.refused) this.ledger.full.push(id);
    else this.ledger.accepted.push(id);
  }

  async invite() {
    const personId = this.strangers.pop();
    if (!personId) return;
    const { inviteToEvent } = await this.until('invite', { eventId: this.house.seeded.event, personIds: [personId] });
    const known = [...inviteToEvent.invited.map((guest) => guest.personId), ...inviteToEvent.alreadyInvited];
    if (!known.includes(personId)) throw new Error(`not invited: ${JSON.stringify(inviteToEvent)}`);
    this.ledger.invited.push(personId);
  }

  /** Asks until there is an answer; one of `refusals` is an answer too. */
  async until(name, variables, refusals = []) {
    for (const end = Date.now() + 90_000; Date.now() < end; await pause(this.random.between(50, 250))) {
      const { data, errors } = await this.ask(name, variables);
      if (data && !errors) return data;
      const code = errors?.[0]?.extensions?.code;
      if (refusals.includes(code)) return { refused: code };
      if (code === signedOut) await this.house.signInAgain();
      if (code && code !== signedOut && !broken.includes(code)) throw new Error(`${name} was refused: ${code}`);
      this.ledger.again += 1;
    }
    throw new Error(`no answer to ${name} within 90 s`);
  }

  /** One request to one of the servers; no answer at all is `{}`. */
  async ask(name, variables, { cookie = this.house.seeded.cookie, origin = this.random.of(this.house.servers).origin } = {}) {
    for (const text of [cookie, ...textsIn(variables)]) this.brought.add(text);
    try {
      const answer = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', cookie },
        body: JSON.stringify({ id: this.house.ids[name], variables }),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await answer.text();
      if (broken.some((code) => text.includes(code)) || answer.status >= 500) this.complaints.push(text);
      return JSON.parse(text);
    } catch {
      // Cut off in the middle, or nobody there: whether it was done is not known.
      return {};
    }
  }
}
