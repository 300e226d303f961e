import type { Event } from '@kunak/events/api';
import { Vault } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { answerOpeningPlace } from '../answer/answer-vault';
import { AnswerOpening } from '../answer/answer.entity';
import { Consent } from '../consent/consent.entity';
import { anEvent, aParticipation } from '../examples';
import { EventForm } from '../form/event-form.entity';
import { Participation } from '../participation/participation.entity';

const open =
  'query ($eventId: ID!) { myRegistration(eventId: $eventId) { id state open answers answersVersion form submittedAt allowedActions consents { purpose state needsAsking } } }';
const save = `mutation ($id: ID!, $answers: [AnswerInput!]!, $seen: Int!, $form: Int! = 1) {
  saveAnswers(participationId: $id, answers: $answers, formVersion: $form, seen: $seen) { answersVersion answers problems { questionId code message } }
}`;
const submit = 'mutation ($id: ID!, $form: Int! = 1) { submitRegistration(participationId: $id, formVersion: $form) { state submittedAt } }';
const consent =
  'mutation ($id: ID!, $purpose: ConsentPurpose!, $answer: ConsentAnswer!, $version: Int! = 1) { answerConsent(participationId: $id, purpose: $purpose, wordingVersion: $version, answer: $answer) { purpose state } }';

type Saved = { saveAnswers: { answersVersion: number; answers: Record<string, unknown>; problems: { questionId: string; code: string; message: string }[] } };
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
const given = (questionId: string, raw: unknown) => ({ questionId, given: { raw } });
const everything = [
  given('call-you', 'Гость 07'),
  given('passport-name', 'Гость Седьмой'),
  given('languages', 'русский, английский B1'),
  given('needs-interpretation', false),
];

const invitedAt = '2020-01-01T00:00:00Z';

describe('a guest’s own registration', () => {
  let server: TestServer;
  let event: Event;
  let mine: Participation;
  let me: TestClient;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());
  beforeEach(async () => {
    event = await anEvent(server);
    mine = await aParticipation(server, event, { state: 'invited', invitedAt });
    me = await server.client({ role: Role.Participant, eventId: event.id, personId: mine.personId });
  });

  const saved = (answers: unknown[], seen = 0, client = me) => client.run<Saved>(save, { id: mine.id, answers, seen });
  /** Answers whatever the default form wants, whichever questions that are. */
  const fillIn = async (): Promise<void> => {
    await saved(everything);
    for (let tries = 0; tries < 60; tries += 1) {
      const { data } = await me.run<{
        myRegistration: {
          form: { sections: { questions: { id: string; required?: unknown; unknownAllowed?: boolean }[] }[] };
          answers: Record<string, unknown>;
          answersVersion: number;
        };
      }>(open, { eventId: event.id });
      const { form, answers, answersVersion } = data.myRegistration;
      const next = form.sections
        .flatMap(({ questions }) => questions)
        .find(({ id, required, unknownAllowed }) => required && unknownAllowed !== false && !answers[id]);
      if (!next) return;
      await saved([{ questionId: next.id, given: { unknown: true } }], answersVersion);
    }
  };

  it('lists the guest’s places, the nearest first, and nobody else’s', async () => {
    await aParticipation(server, event);
    const later = await anEvent(server, { firstDay: '2199-01-01', lastDay: '2199-01-02' });
    await aParticipation(server, later, { personId: mine.personId, state: 'accepted' });
    const { data } = await me.run('{ myParticipations { eventId state allowedActions } }');
    expect(data).toEqual({
      myParticipations: [
        { eventId: event.id, state: 'invited', allowedActions: ['answer', 'sayNo'] },
        { eventId: later.id, state: 'accepted', allowedActions: ['confirm', 'withdraw'] },
      ],
    });
  });

  describe('before anybody has told the guest', () => {
    let planned: Event;
    let place: Participation;
    const put = async (row: Partial<Participation>): Promise<void> => {
      planned = await anEvent(server);
      place = await aParticipation(server, planned, { personId: mine.personId, ...row });
    };
    const myStates = async (): Promise<(string | undefined)[]> => {
      const { data } = await me.run<{ myParticipations: { eventId: string; state: string }[] }>('{ myParticipations { eventId state } }');
      return [event, planned].map(({ id }) => data.myParticipations.find(({ eventId }) => eventId === id)?.state);
    };
    const asks = async (): Promise<(string | undefined)[]> => {
      const id = { id: place.id };
      const answers = [
        me.run(open, { eventId: planned.id }),
        me.run(save, { ...id, answers: [given('call-you', 'Гость 07')], seen: 0 }),
        me.run(submit, id),
        me.run(consent, { ...id, purpose: 'photo', answer: 'given' }),
        me.run('mutation ($id: ID!) { declineInvitation(participationId: $id) { state } }', id),
        me.run('mutation ($id: ID!) { undoParticipationStep(participationId: $id, seenVersion: 1) { state } }', id),
      ];
      return (await Promise.all(answers)).map(code);
    };

    it.each([
      ['put on the list', { state: 'invited' }],
      ['noted as not coming', { state: 'not-coming', stateBefore: 'invited' }],
    ] as const)('knows nothing of an event on whose list they were only %s, and of no way to it', async (_what, row) => {
      await put(row);
      expect(await myStates()).toEqual(['invited', undefined]);
      expect(await asks()).toEqual(Array(6).fill('platform.notFound'));
      await server.at(({ tx }) => tx.update(Participation, { id: place.id }, { invitedAt }));
      expect(await myStates()).toEqual(['invited', row.state]);
      expect((await me.run(open, { eventId: planned.id })).errors).toBeUndefined();
    });

    it('stands where they stood while a second invitation waits', async () => {
      await put({ state: 'invited', stateBefore: 'withdrawn' });
      expect(await myStates()).toEqual(['invited', 'withdrawn']);
      const { data } = await me.run(open, { eventId: planned.id });
      expect(data).toMatchObject({ myRegistration: { state: 'withdrawn', open: false, allowedActions: [] } });
      expect((await asks()).slice(1)).toEqual([
        'registration.stepNotPossible',
        'registration.stepNotPossible',
        undefined,
        'platform.notFound',
        'platform.notFound',
      ]);
    });

    it('sees the place once an organiser has said yes without a letter', async () => {
      await put({ state: 'accepted', stateBefore: 'invited' });
      expect(await myStates()).toEqual(['invited', 'accepted']);
    });
  });

  it('keeps an answer as it was understood, and gives it back to the next device', async () => {
    expect((await saved([given('languages', 'русский; осетинский, английский B1')])).data.saveAnswers).toEqual({
      answersVersion: 1,
      problems: [],
      answers: { languages: { kind: 'given', value: [{ code: 'ru' }, { code: 'os' }, { code: 'en', level: 'B1' }] } },
    });
    const again = await me.run<{ myRegistration: { answers: object; answersVersion: number } }>(open, { eventId: event.id });
    expect(again.data.myRegistration).toMatchObject({ answersVersion: 1, answers: { languages: { kind: 'given' } } });
  });

  it('says in the reader’s language why an answer will not do, and then keeps nothing of the page', async () => {
    const answers = [given('needs-interpretation', true), given('languages', 'на всех')];
    const { data } = await me.run<Saved>(save, { id: mine.id, answers, seen: 0 }, 'en');
    expect(data.saveAnswers).toMatchObject({ answersVersion: 0, problems: [{ questionId: 'languages', code: 'registration.languagesUnclear' }], answers: {} });
    expect(data.saveAnswers.problems[0]?.message).toMatch(/^This is not clear: .*commas/);
  });

  it('asks about an arrival in another year, and takes it when it is meant', async () => {
    const arrival = (raw: string, more: { meant?: unknown } = {}) => [{ questionId: 'arrival', given: { raw, ...more } }];
    const asked = (await me.run<Saved>(save, { id: mine.id, answers: arrival('15.11.2089'), seen: 0 }, 'en')).data.saveAnswers;
    expect(asked).toMatchObject({ answersVersion: 0, answers: {}, problems: [{ questionId: 'arrival', code: 'registration.dayFarFromEvent' }] });
    expect(asked.problems[0]?.message).toMatch(/^15 November 2089\? The event is from 16 November 2099 to 18 November 2099\./);
    expect((await saved(arrival('15.11.2089', { meant: 'yes' }))).data.saveAnswers.answersVersion).toBe(0);
    const taken = (await saved(arrival('15.11.2089', { meant: true }))).data.saveAnswers;
    expect(taken).toEqual({ answersVersion: 1, problems: [], answers: { arrival: { kind: 'given', value: '2089-11-15' } } });
    expect((await saved(arrival('13.11.2099'), 1)).data.saveAnswers).toMatchObject({ answersVersion: 2, problems: [] });
  });

  it.each([
    ['right-to-left overrides', 'Гость \u202E70', 'people.directionCharacters'],
    ['zero-width spaces', 'Го\u200Bсть', 'people.zeroWidthCharacters'],
    ['markup', '<b>Гость</b>', 'people.nameWithMarkup'],
    ['a megabyte', 'я'.repeat(500_000), 'registration.answerTooLong'],
    ['something that is no text', { $ne: 1 }, 'registration.answerNotText'],
    ['nothing', '', 'registration.answerNeeded'],
  ])('refuses %s in a name', async (_what, raw, expected) => {
    expect((await saved([given('call-you', raw)])).data.saveAnswers.problems.map((problem) => problem.code)).toEqual([expected]);
  });

  it('answers ten megabytes with a sentence and keeps what was there', async () => {
    await saved([given('call-you', 'Гость 07')]);
    const answer = await me.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query: save, variables: { id: mine.id, seen: 1, answers: [given('hopes', 'я'.repeat(5 * 1_048_576))] } }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).not.toMatch(/stack|node_modules/);
    expect((await me.run<{ myRegistration: { answersVersion: number } }>(open, { eventId: event.id })).data.myRegistration.answersVersion).toBe(1);
  });

  it('refuses to overwrite what another device has saved since, and takes a repeated request without harm', async () => {
    await saved([given('call-you', 'Гость 07')]);
    expect(code(await saved([given('call-you', 'Гость 70')], 0))).toBe('platform.changedMeanwhile');
    expect((await saved([given('call-you', 'Гость 07')], 0)).data.saveAnswers.answersVersion).toBe(1);
    expect((await saved([given('hopes', 'О дороге')], 0)).data.saveAnswers.answersVersion).toBe(2);
    expect((await saved([given('call-you', 'Гость 70')], 2)).data.saveAnswers.answersVersion).toBe(3);
  });

  it('lets one of two devices win that save different answers at once', async () => {
    const both = await Promise.all(['Гость А', 'Гость Б'].map((name) => saved([given('call-you', name)])));
    expect(both.map(code).filter(Boolean)).toEqual(['platform.changedMeanwhile']);
  });

  it('keeps the answers to questions that are hidden again', async () => {
    await saved([given('needs-interpretation', true), given('interpretation-into', 'чеченский')]);
    await saved([given('needs-interpretation', false)], 1);
    const { data } = await saved([given('needs-interpretation', true)], 2);
    expect(data.saveAnswers.answers['interpretation-into']).toEqual({ kind: 'given', value: [{ code: 'ce' }] });
  });

  it('sends in only what is complete, once, and goes on from there', async () => {
    await saved([given('call-you', 'Гость 07')]);
    expect(code(await me.run(submit, { id: mine.id }))).toBe('registration.formIncomplete');
    await fillIn();
    expect((await me.run(submit, { id: mine.id })).data).toEqual({ submitRegistration: { state: 'applied', submittedAt: expect.any(String) } });
    expect((await me.run(submit, { id: mine.id })).data).toEqual({ submitRegistration: { state: 'applied', submittedAt: expect.any(String) } });
    const told = await server.at((db) => db.sql("select 1 from audit_entry where subject_id = $1 and act = 'registration.answer'", [mine.id]));
    expect(told).toHaveLength(1);
  });

  it('shows the host nothing before it is sent, and then each reader what the guest was told', async () => {
    const card = 'query ($id: ID!) { participation(id: $id) { answers { questionId access answer readers } } }';
    type Card = { participation: { answers: { questionId: string; access: string; answer: { value?: unknown } | null }[] } };
    await fillIn();
    const organiser = await server.client({ role: Role.Organiser });
    const protection = await server.client({ role: Role.ProtectionOfficer });
    expect((await organiser.run<Card>(card, { id: mine.id })).data.participation.answers).toEqual([]);
    await me.run(submit, { id: mine.id });
    const seenBy = async (client: TestClient, id: string) =>
      (await client.run<Card>(card, { id: mine.id })).data.participation.answers.find(({ questionId }) => questionId === id);
    expect(await seenBy(organiser, 'call-you')).toMatchObject({ access: 'shown', answer: { value: 'Гость 07' } });
    expect(await seenBy(organiser, 'passport-name')).toEqual({ questionId: 'passport-name', access: 'with-reason', answer: null, readers: ['travel-desk'] });
    expect(await seenBy(protection, 'passport-name')).toEqual({ questionId: 'passport-name', access: 'hidden', answer: null, readers: ['travel-desk'] });
    const openVault = 'mutation ($id: ID!, $reason: String!) { openVaultAnswer(participationId: $id, questionId: "passport-name", reason: $reason) }';
    expect(code(await organiser.run(openVault, { id: mine.id, reason: '…' }))).toBe('registration.answerReasonNeeded');
    expect((await organiser.run(openVault, { id: mine.id, reason: 'Билет на поезд' })).data).toEqual({
      openVaultAnswer: { kind: 'given', value: 'Гость Седьмой' },
    });
    expect(code(await protection.run(openVault, { id: mine.id, reason: 'Билет на поезд' }))).toBe('platform.notFound');
    const openings = await server.at(({ tx }) => tx.findBy(AnswerOpening, { participationId: mine.id }));
    expect(openings).toMatchObject([{ questionId: 'passport-name' }]);
    const [{ id, reason }] = openings as [AnswerOpening];
    expect(reason.toString()).not.toContain('Билет');
    expect(await server.at(() => server.app.get(Vault).open(mine.personId, answerOpeningPlace({ id }), reason))).toBe('Билет на поезд');
    // The hour is kept, and the id tells no more: version 4, random.
    expect(id[14]).toBe('4');
    const openTable = await server.at((db) => db.sql<{ question_id: string }>('select question_id from answer where participation_id = $1', [mine.id]));
    expect(openTable.map(({ question_id: id }) => id)).not.toContain('passport-name');
  });

  it('asks for each consent by itself, keeps every word and changes none', async () => {
    const purposes = (answer: { data: unknown }) =>
      (answer.data as { answerConsent: { purpose: string; state: string }[] }).answerConsent.map(({ state }) => state);
    expect(purposes(await me.run(consent, { id: mine.id, purpose: 'photo', answer: 'given' }))).toEqual(['given', 'unasked', 'unasked', 'unasked']);
    expect(purposes(await me.run(consent, { id: mine.id, purpose: 'photo', answer: 'given' }))).toEqual(['given', 'unasked', 'unasked', 'unasked']);
    expect(purposes(await me.run(consent, { id: mine.id, purpose: 'photo', answer: 'refused' }, 'en'))).toEqual(['withdrawn', 'unasked', 'unasked', 'unasked']);
    expect(code(await me.run(consent, { id: mine.id, purpose: 'photo', answer: 'given', version: 99 }))).toBe('registration.consentOtherWording');
    const records = await server.at((db) => db.tx.find(Consent, { where: { participationId: mine.id }, order: { at: 'ASC' } }));
    expect(records.map(({ answer, language }) => [answer, language])).toEqual([
      ['given', 'ru'],
      ['refused', 'en'],
    ]);
    await expect(server.at((db) => db.tx.update(Consent, { participationId: mine.id }, { answer: 'given' }))).rejects.toThrow('permission denied');
  });

  it('is closed to everybody else, in the words of one that does not exist', async () => {
    const other = await aParticipation(server, event, { state: 'invited', invitedAt });
    const strangers = await Promise.all([
      server.client({ role: Role.Participant, eventId: event.id, personId: other.personId }),
      server.client({ role: Role.Organiser }),
      server.client({ role: Role.Organiser, hostId: server.otherHostId }),
    ]);
    for (const stranger of strangers) {
      const answers = await Promise.all([
        saved(everything, 0, stranger),
        stranger.run(submit, { id: mine.id }),
        stranger.run(consent, { id: mine.id, purpose: 'photo', answer: 'given' }),
      ]);
      expect(answers.map(code)).toEqual(['platform.notFound', 'platform.notFound', 'platform.notFound']);
    }
    const elsewhere = await anEvent(server);
    expect(code(await me.run(open, { eventId: elsewhere.id }))).toBe('platform.notFound');
    expect(code(await server.stranger.run(open, { eventId: event.id }))).toBe('platform.signed-out');
  });

  it('closes with the form’s last day, but not to those who have a place', async () => {
    await me.run(open, { eventId: event.id });
    await server.at((db) => db.tx.update(EventForm, { eventId: event.id }, { closesOn: '2020-01-01' }));
    expect(code(await saved([given('call-you', 'Гость 07')]))).toBe('registration.formClosed');
    await server.at((db) => db.tx.update(Participation, { id: mine.id }, { state: 'accepted' }));
    expect((await saved([given('call-you', 'Гость 07')])).data.saveAnswers.answersVersion).toBe(1);
    await server.at((db) => db.tx.update(Participation, { id: mine.id }, { state: 'withdrawn' }));
    expect(code(await saved([given('call-you', 'Гость 08')], 1))).toBe('registration.stepNotPossible');
  });
});
