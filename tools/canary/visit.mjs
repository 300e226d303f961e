import { randomUUID } from 'node:crypto';
import { extractText } from 'unpdf';
import { answerTo, clear, secrets } from './secrets.mjs';
import { until, Visitor } from './visitor.mjs';

/** An organiser and a guest do everything that brings something secret into the house, through its doors. Gives the guest, and everybody's browsers. */
export async function visit(house, mail) {
  const origin = () => house.servers[0].origin;
  const organiser = new Visitor(origin, house.seeded.cookie);
  const guest = new Visitor(origin);
  const { event } = house.seeded;
  const person = await register(organiser);
  await lists(organiser);
  await belong(organiser, person);
  await askForPassport(organiser, event);
  await organiser.run('mutation ($event: ID!, $ids: [ID!]!) { inviteToEvent(eventId: $event, personIds: $ids) { unknown } }', { event, ids: [person] });
  secrets['invitation link'] = await arrivedLink(mail, clear['e-mail address']);
  await guest.run('mutation ($token: String!, $passphrase: String!) { acceptInvitationLink(token: $token, passphrase: $passphrase) { outcome } }', {
    token: secrets['invitation link'],
    passphrase: secrets.passphrase,
  });
  const participation = await answerQuestions(guest, event);
  await organiser.run('mutation ($id: ID!, $reason: String!) { openVaultAnswer(participationId: $id, questionId: "passport-number", reason: $reason) }', {
    id: participation,
    reason: secrets['reason for opening an answer'],
  });
  await codes(organiser, guest);
  await takePasskey(house, person);
  await knockInVain(new Visitor(origin));
  await earn(organiser, house, participation);
  await certify(organiser, guest, event, participation);
  await leave(organiser, guest, event, participation);
  await checkPapers(new Visitor(origin), new Visitor(origin, '', '198.51.100.7'));
  secrets['cookie of the guest'] = guest.cookie.split('=')[1];
  return { person, organiser, guest };
}

/** The person, with all that the host writes down of them. */
async function register(organiser) {
  const { createPerson } = await organiser.run('mutation ($input: PersonInput!) { createPerson(input: $input) { id } }', {
    input: {
      workingName: clear['working name'],
      codeName: clear['code name'],
      email: clear['e-mail address'],
      phone: clear.phone,
      notes: secrets.notes,
      occupation: clear.occupation,
      languages: [{ code: 'en' }],
    },
  });
  const { id } = createPerson;
  await organiser.run('mutation ($id: ID!, $input: LegalIdentityInput!) { changeLegalIdentity(personId: $id, input: $input) { version } }', {
    id,
    input: { legalName: secrets['legal name'], dateOfBirth: secrets['date of birth'][0], passportValidUntil: secrets['last day of the passport'][0] },
  });
  const opened = await organiser.run('mutation ($id: ID!, $reason: String!) { openLegalIdentity(personId: $id, reason: $reason) { legalName } }', {
    id,
    reason: secrets['reason for opening'],
  });
  expect(opened.openLegalIdentity.legalName).toBe(secrets['legal name']);
  return id;
}

async function lists(organiser) {
  await organiser.run('query ($words: String) { people(search: $words) { total } }', { words: secrets['search words'] });
  await organiser.bringFile(secrets['file name'], `Name\n${secrets['file content']}\n`);
  const list = await organiser.bringFile(secrets['name of a list that was taken in'], 'Name\nGuest 08\n');
  const { importPeople } = await organiser.run('mutation ($id: ID!) { importPeople(fileId: $id) { fileName } }', { id: list });
  expect(importPeople.fileName).toContain(secrets['name of a list that was taken in']);
  const more = await organiser.bringFile('more', `Name,E-mail,Notes\n${clear['working name']},${clear['e-mail address']},${secrets['notes in a list']}\n`);
  const { importPeople: again } = await organiser.run('mutation ($id: ID!) { importPeople(fileId: $id) { created joined } }', { id: more });
  expect(again).toEqual({ created: 0, joined: 1 });
  await organiser.run('mutation ($reason: String!) { exportPeople(reason: $reason) { text } }', { reason: secrets['reason for a list that leaves'] });
}

async function belong(organiser, personId) {
  const { createOrganisation } = await organiser.run('mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { id } }', {
    input: { kind: 'ngo', name: { ru: 'Мост', en: 'Bridge' } },
  });
  await organiser.run(
    'mutation ($id: ID!, $person: ID!, $position: String) { affiliate(organisationId: $id, personId: $person, position: $position) { id } }',
    {
      id: createOrganisation.id,
      person: personId,
      position: clear.position,
    },
  );
}

/** One question more than every form has. */
async function askForPassport(organiser, event) {
  const { eventForm } = await organiser.run('query ($event: ID!) { eventForm(eventId: $event) { version definition } }', { event });
  const [section] = eventForm.definition.sections;
  const like = section.questions.find(({ id }) => id === 'passport-name');
  const label = { ru: 'Номер паспорта', en: 'Passport number' };
  section.questions.push({ ...like, id: 'passport-number', type: 'short-text', label });
  const { changeEventForm } = await organiser.run(
    'mutation ($event: ID!, $definition: RegistrationForm!, $seen: Int!) { changeEventForm(eventId: $event, definition: $definition, seenVersion: $seen) { findings } }',
    { event, definition: eventForm.definition, seen: eventForm.version },
  );
  expect(changeEventForm.findings).toEqual([]);
}

/** Every question that the form guards is answered, whatever the form asks; a new one has its text by itself. */
async function answerQuestions(guest, event) {
  const { myRegistration } = await guest.run('query ($event: ID!) { myRegistration(eventId: $event) { id answersVersion form } }', { event });
  const { id, answersVersion, form } = myRegistration;
  const questions = form.sections.flatMap((section) => section.questions);
  const given = new Map();
  for (const question of questions.filter(({ sensitivity }) => sensitivity !== 'open')) {
    const answer = answerTo(question);
    if (answer) secrets[`answer to ${question.id}`] = answer;
    given.set(question.id, answer ?? (question.type === 'yes-no' ? true : [question.options[0].id]));
  }
  given.set('call-you', clear['name for the badge']);
  const { saveAnswers } = await guest.run(
    `mutation ($id: ID!, $answers: [AnswerInput!]!, $version: Int!, $seen: Int!) {
      saveAnswers(participationId: $id, answers: $answers, formVersion: $version, seen: $seen) { problems { questionId message } } }`,
    {
      id,
      answers: [...given].map(([questionId, raw]) => ({ questionId, given: { raw, meant: true } })),
      version: form.version,
      seen: answersVersion,
    },
  );
  expect(saveAnswers.problems).toEqual([]);
  return id;
}

/** Whatever lets somebody in. */
async function codes(organiser, guest) {
  const { me } = await guest.run('query { me { accountId } }');
  secrets['recovery code'] = (await guest.run('mutation { makeRecoveryCodes }')).makeRecoveryCodes[0];
  secrets['secret of the second step'] = (await guest.run('mutation { startTotp { secret } }')).startTotp.secret;
  secrets['code for a contact'] = (await guest.run('mutation { makeContactCode { code } }')).makeContactCode.code;
  secrets['printed code'] = (await guest.run('mutation { changePrintedCode { code } }')).changePrintedCode.code;
  const { offerReset } = await organiser.run('mutation ($id: ID!) { offerReset(accountId: $id) { link } }', { id: me.accountId });
  secrets['reset link'] = secretIn(offerReset.link);
}

/** The door takes one from a device only: here its row is written as that door writes it. */
function takePasskey(house, person) {
  const values = [person, ...['name', 'id', 'public half'].map((part) => clear[`${part} of a passkey`])];
  return house.rows(
    'insert into passkey (account_id, name, credential_id, public_key) select account_id, $2, $3, $4 from membership where person_id = $1 returning id',
    values,
  );
}

async function knockInVain(stranger) {
  const knock = 'mutation ($login: String!, $passphrase: String!) { signIn(login: $login, passphrase: $passphrase) { outcome } }';
  for (const login of [clear['e-mail address'], secrets['login that never was']]) {
    const { data, errors } = await stranger.ask(knock, { login, passphrase: secrets['wrong passphrase'] });
    expect(errors ?? data).not.toEqual({ signIn: { outcome: 'signed-in' } });
  }
}

async function earn(organiser, house, participationId) {
  await organiser.run('mutation ($id: ID!) { acceptParticipation(participationId: $id) { id } }', { id: participationId });
  const { event, sessions } = house.seeded;
  const marks = sessions.map((sessionId) => ({ id: randomUUID(), sessionId, participationId, status: 'present', markedAt: '2012-11-20T09:00:00Z' }));
  const { sendMarks } = await organiser.run(
    `mutation ($event: ID!, $sentAt: Instant!, $marks: [MarkInput!]!) {
      sendMarks(eventId: $event, device: "tablet", sentAt: $sentAt, marks: $marks) { fates { fate } } }`,
    { event, sentAt: new Date().toISOString(), marks },
  );
  expect(sendMarks.fates.map(({ fate }) => fate)).toEqual(marks.map(() => 'added'));
}

/** Issued, and issued once more with another name; the codes stand on the pages and nowhere else. */
async function certify(organiser, guest, event, participation) {
  await organiser.run(
    'mutation ($batch: ID!, $event: ID!, $ids: [ID!]) { issueCertificates(batchId: $batch, eventId: $event, variant: "full", participationIds: $ids) { id } }',
    { batch: randomUUID(), event, ids: [participation] },
  );
  const first = await until('a certificate', async () => {
    const { certificates } = await organiser.run('query ($event: ID!) { certificates(eventId: $event) { id } }', { event });
    return certificates[0];
  });
  const id = randomUUID();
  const name = secrets['name on a certificate'];
  await organiser.run(
    `mutation ($old: ID!, $id: ID!, $name: LocalizedTextInput!, $why: String!) {
      reissueCertificate(id: $old, newId: $id, variant: "full", name: $name, reason: "mistake", explanation: $why) { id } }`,
    { old: first.id, id, name: { ru: name, en: name }, why: secrets['why a certificate was replaced'] },
  );
  secrets['code of a certificate'] = codeIn(await page(guest, id, 'full'));
  secrets['code of a neutral page'] = codeIn(await page(guest, id, 'neutral'));
}

/** Somebody at the door is written down and turns out to be the guest, whose name may not be spoken any more, and who in the end cannot come. */
async function leave(organiser, guest, event, participation) {
  const walkIn = { id: randomUUID(), at: '2012-11-20T09:30:00Z' };
  await organiser.run(
    `mutation ($event: ID!, $id: ID!, $name: String!, $at: Instant!) {
      addWalkIn(eventId: $event, device: "tablet", id: $id, name: $name, addedAt: $at) { id } }`,
    { event, ...walkIn, name: clear['name at the door'] },
  );
  await organiser.run(
    `mutation ($merge: ID!, $id: ID!, $participation: ID!, $at: Instant!) {
      mergeWalkIn(id: $merge, walkInId: $id, participationId: $participation, mergedAt: $at) { id } }`,
    { merge: randomUUID(), ...walkIn, participation },
  );
  await organiser.run('mutation ($words: String!) { addTellingWord(words: $words) { room } }', { words: clear['working name'] });
  await guest.run('mutation ($id: ID!, $reason: String) { withdrawParticipation(participationId: $id, reason: $reason) { id } }', {
    id: participation,
    reason: clear['why the guest cannot come'],
  });
}

/** Of one address so many are refused and of another none: the server knows that address, and counts by it. More than twice as many as a minute has, wherever it ends. */
async function checkPapers(visitor, another) {
  const check = (one) =>
    one.send('/c', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `code=${encodeURIComponent(secrets['code of a certificate'])}` });
  const answers = await Promise.all(Array.from({ length: 45 }, () => check(visitor)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  expect((await check(another)).status).toBe(200);
}

async function page(guest, id, variant) {
  const answer = await guest.send(`/certificates/${id}.pdf?variant=${variant}`, { method: 'GET' });
  const { text } = await extractText(new Uint8Array(await answer.arrayBuffer()), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain(secrets['name on a certificate']);
  return text;
}

const codeIn = (text) => /(?:[0-9A-Z]{4}[- ]){6}[0-9A-Z]{4}/.exec(text)[0];
const secretIn = (text) => /#([\w-]+)/.exec(text ?? '')?.[1];

/** The secret of the link in the mail that this address got. */
const arrivedLink = (mail, to) => until('an invitation', () => secretIn(mail.arrived.find((one) => one.to === to)?.text));
