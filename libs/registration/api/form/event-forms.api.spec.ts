import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation } from '../examples';

const save = `mutation ($id: ID!, $answers: [AnswerInput!]!, $seen: Int!) {
  saveAnswers(participationId: $id, answers: $answers, formVersion: 1, seen: $seen) { answersVersion }
}`;
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
const given = (questionId: string, raw: unknown) => ({ questionId, given: { raw } });

describe('an event’s form', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());
  const read = 'query ($eventId: ID!) { eventForm(eventId: $eventId) { version definition } }';
  const change =
    'mutation ($eventId: ID!, $definition: RegistrationForm!, $seen: Int!, $opens: CalendarDate, $closes: CalendarDate, $seenCloses: CalendarDate) { changeEventForm(eventId: $eventId, definition: $definition, seenVersion: $seen, opensOn: $opens, closesOn: $closes, seenClosesOn: $seenCloses) { findings form { version closesOn } } }';
  type Sections = { id: string; questions: { id: string; sensitivity: string; readers: string[] }[] }[];
  type Read = { eventForm: { version: number; definition: { id: string; version: number; sections: Sections } } };

  it('begins as the usual one and gets a version with each edit; answers that become guarded change their table', async () => {
    const event = await anEvent(server);
    const organiser = await server.client({ role: Role.Organiser, eventId: event.id });
    const { definition, version } = (await organiser.run<Read>(read, { eventId: event.id })).data.eventForm;
    expect(version).toBe(1);
    const guest = await aParticipation(server, event, { state: 'invited', invitedAt: '2020-01-01T00:00:00Z' });
    const me = await server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId });
    await me.run(save, { id: guest.id, answers: [given('home-region', 'Чечня')], seen: 0 });
    const stricter = {
      ...definition,
      sections: definition.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => (question.id === 'home-region' ? { ...question, sensitivity: 'vault' } : question)),
      })),
    };
    expect((await organiser.run(change, { eventId: event.id, definition: stricter, seen: 1 })).data).toEqual({
      changeEventForm: { findings: [], form: { version: 2, closesOn: null } },
    });
    expect(await server.at((db) => db.sql('select 1 from answer where participation_id = $1', [guest.id]))).toHaveLength(0);
    expect(await server.at((db) => db.sql('select sensitivity from guarded_answer where participation_id = $1', [guest.id]))).toEqual([
      { sensitivity: 'vault' },
    ]);
    expect(code(await me.run(save, { id: guest.id, answers: [given('hopes', 'О дороге')], seen: 1 }))).toBe('registration.formChanged');
    expect(code(await organiser.run(change, { eventId: event.id, definition, seen: 1 }))).toBe('platform.changedMeanwhile');
    expect((await organiser.run(change, { eventId: event.id, definition: stricter, seen: 2, closes: '2099-10-01' })).data).toEqual({
      changeEventForm: { findings: [], form: { version: 2, closesOn: '2099-10-01' } },
    });
    // Days make no version; whoever has not seen the new ones overwrites them neither with others nor with other words.
    const unseen = { eventId: event.id, seen: 2 };
    expect(code(await organiser.run(change, { ...unseen, definition: stricter, closes: '2099-09-01' }))).toBe('platform.changedMeanwhile');
    expect(code(await organiser.run(change, { ...unseen, definition }))).toBe('platform.changedMeanwhile');
    const seen = await organiser.run(change, { ...unseen, definition: stricter, closes: '2099-09-01', seenCloses: '2099-10-01' });
    expect(seen.data).toEqual({ changeEventForm: { findings: [], form: { version: 2, closesOn: '2099-09-01' } } });
  });

  it('lets a later version add no reader to what was answered before', async () => {
    const event = await anEvent(server);
    const organiser = await server.client({ role: Role.Organiser, eventId: event.id });
    const protection = await server.client({ role: Role.ProtectionOfficer, eventId: event.id });
    const { definition } = (await organiser.run<Read>(read, { eventId: event.id })).data.eventForm;
    const guest = await aParticipation(server, event, { state: 'applied' });
    const me = await server.client({ role: Role.Participant, eventId: event.id, personId: guest.personId });
    const told = [given('has-emergency-contact', true), given('emergency-name', 'Гость 08'), given('emergency-words', 'Ничего не говорить')];
    expect((await me.run(save, { id: guest.id, answers: told, seen: 0 })).data).toEqual({ saveAnswers: { answersVersion: 1 } });
    await server.at((db) => db.sql('update participation set submitted_at = now() where id = $1', [guest.id]));
    const looser = {
      ...definition,
      sections: definition.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({ ...question, readers: ['organisers', 'protection-officer', 'trainers'] })),
      })),
    };
    expect((await organiser.run(change, { eventId: event.id, definition: looser, seen: 1 })).data).toMatchObject({ changeEventForm: { findings: [] } });

    const openVault = `mutation ($id: ID!) { openVaultAnswer(participationId: $id, questionId: "emergency-name", reason: "Билет на поезд") }`;
    const card = 'query ($id: ID!) { participation(id: $id) { answers { questionId access readers } } }';
    type Card = { participation: { answers: { questionId: string; access: string; readers: string[] }[] } };
    const seenBy = async (client: TestClient) =>
      (await client.run<Card>(card, { id: guest.id })).data.participation.answers.find(({ questionId }) => questionId === 'emergency-name');
    const readers = ['protection-officer'];
    expect(await seenBy(protection)).toMatchObject({ access: 'with-reason', readers });
    expect((await protection.run(openVault, { id: guest.id })).data).toEqual({ openVaultAnswer: { kind: 'given', value: 'Гость 08' } });
    // Whom to ask is told by what the guest was told.
    expect(await seenBy(organiser)).toMatchObject({ access: 'hidden', readers });
    expect(code(await organiser.run(openVault, { id: guest.id }))).toBe('platform.notFound');

    // Whoever answers the new form was told of its readers.
    const again = `mutation ($id: ID!, $answers: [AnswerInput!]!) { saveAnswers(participationId: $id, answers: $answers, formVersion: 2, seen: 1) { answersVersion } }`;
    expect((await me.run(again, { id: guest.id, answers: [given('emergency-name', 'Гость 09')] })).data).toEqual({ saveAnswers: { answersVersion: 2 } });
    expect((await organiser.run(openVault, { id: guest.id })).data).toEqual({ openVaultAnswer: { kind: 'given', value: 'Гость 09' } });
  });

  it('says what keeps a form from its guests, and refuses what is none', async () => {
    const event = await anEvent(server);
    const organiser = await server.client({ role: Role.Organiser });
    const { definition } = (await organiser.run<Read>(read, { eventId: event.id })).data.eventForm;
    const [first] = definition.sections;
    const unread = { ...definition, sections: [{ ...first, questions: first?.questions.map((question) => ({ ...question, readers: [] })) }] };
    const answer = await organiser.run<{ changeEventForm: { findings: { fault: string }[]; form: { version: number } } }>(change, {
      eventId: event.id,
      definition: unread,
      seen: 1,
    });
    expect(answer.data.changeEventForm.form.version).toBe(1);
    expect(new Set(answer.data.changeEventForm.findings.map(({ fault }) => fault))).toEqual(new Set(['readers-missing']));
    for (const definition of [{}, { sections: 'all' }, { id: 'x', version: 1, sections: [], extra: 1 }]) {
      expect(code(await organiser.run(change, { eventId: event.id, definition, seen: 1 }))).toBe('registration.formBroken');
    }
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    expect(code(await trainer.run(read, { eventId: event.id }))).toBe('platform.notFound');
  });
});
