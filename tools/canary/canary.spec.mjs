import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../files.mjs';
import { openMailServer } from '../house/mail-server.mjs';
import { House } from '../house/house.mjs';
import { endAll } from '../processes.mjs';
import { foundIn, searchFolder } from './search.mjs';

const letters = () => [...randomBytes(14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
/** A text that stands nowhere else in the world. */
const canary = (kind) => `zq${kind}${letters()}`;

/** What nobody may find who has the disk: a laptop that was lost, a backup that was copied, a log that was sent to somebody. */
const secrets = {
  'legal name': `Zq ${canary('legal')}`,
  'name as in the passport': `Zq ${canary('passport')}`,
  'date of birth': '1977-03-19',
  'last day of the passport': '2041-07-23',
  allergies: canary('allergies'),
  health: canary('health'),
  'emergency contact': `Zq ${canary('contact')}`,
  'emergency words': canary('words'),
  passphrase: `${canary('pass')} phrase`,
  'wrong passphrase': `${canary('wrong')} phrase`,
  'login that never was': `${canary('nobody')}@example.org`,
  'search words': canary('search'),
  'file name': canary('file'),
  'file content': canary('content'),
  'name of a list that was taken in': canary('list'),
  'reason for opening': canary('reason'),
  'reason for opening an answer': canary('answer'),
  'reason for a list that leaves': canary('export'),
};
/** Which of them goes into each field that the data map calls sealed. */
const canaryIn = {
  'SealedIdentity.legalName': 'legal name',
  'SealedIdentity.dateOfBirth': 'date of birth',
  'SealedIdentity.passportValidUntil': 'last day of the passport',
  'SealedOpening.reason': 'reason for opening',
  'ImportBatch.fileName': 'name of a list that was taken in',
  'PeopleExport.reason': 'reason for a list that leaves',
  'AnswerOpening.reason': 'reason for opening an answer',
  'MailMessage.written': 'invitation link',
};
/** Sealed as well, but in this house nobody has earned a certificate. */
const withoutCanary = ['Certificate.snapshot', 'Certificate.code', 'Certificate.neutralCode', 'Certificate.explanation'];

/** What lies in the clear on purpose (docs/PROMISES.md): if the search did not find this, it would find nothing. */
const clear = { 'working name': canary('working') };

/** An organiser and a guest do everything that brings something secret into the house, through its doors. */
async function visit(house, mail) {
  const organiser = new Visitor(house, house.seeded.cookie);
  const { createPerson } = await organiser.run('mutation ($input: PersonInput!) { createPerson(input: $input) { id } }', {
    input: { workingName: clear['working name'], email: 'guest07@example.org', languages: [{ code: 'en' }] },
  });
  const person = createPerson.id;
  await organiser.run('mutation ($id: ID!, $input: LegalIdentityInput!) { changeLegalIdentity(personId: $id, input: $input) { version } }', {
    id: person,
    input: { legalName: secrets['legal name'], dateOfBirth: secrets['date of birth'], passportValidUntil: secrets['last day of the passport'] },
  });
  const opened = await organiser.run('mutation ($id: ID!, $reason: String!) { openLegalIdentity(personId: $id, reason: $reason) { legalName } }', {
    id: person,
    reason: secrets['reason for opening'],
  });
  expect(opened.openLegalIdentity.legalName).toBe(secrets['legal name']);
  await organiser.run('query ($words: String) { people(search: $words) { total } }', { words: secrets['search words'] });
  const file = await organiser.send('/files', { headers: { 'x-file-name': `${secrets['file name']}.csv` }, body: `Name\n${secrets['file content']}\n` });
  expect(file.status).toBe(201);
  const list = await organiser.send('/files', {
    headers: { 'x-file-name': `${secrets['name of a list that was taken in']}.csv` },
    body: 'Name\nGuest 08\n',
  });
  const { importPeople } = await organiser.run('mutation ($id: ID!) { importPeople(fileId: $id) { fileName } }', { id: (await list.json()).id });
  expect(importPeople.fileName).toContain(secrets['name of a list that was taken in']);
  await organiser.run('mutation ($reason: String!) { exportPeople(reason: $reason) { text } }', { reason: secrets['reason for a list that leaves'] });

  await organiser.run('mutation ($event: ID!, $ids: [ID!]!) { inviteToEvent(eventId: $event, personIds: $ids) { unknown } }', {
    event: house.seeded.event,
    ids: [person],
  });
  const link = await arrivedLink(mail, 'guest07@example.org');
  secrets['invitation link'] = link;
  const guest = new Visitor(house);
  await guest.run('mutation ($token: String!, $passphrase: String!) { acceptInvitationLink(token: $token, passphrase: $passphrase) { outcome } }', {
    token: link,
    passphrase: secrets.passphrase,
  });
  const participation = await answerQuestions(guest, house.seeded.event);
  await organiser.run('mutation ($id: ID!, $reason: String!) { openVaultAnswer(participationId: $id, questionId: "health", reason: $reason) }', {
    id: participation,
    reason: secrets['reason for opening an answer'],
  });
  const { makeRecoveryCodes } = await guest.run('mutation { makeRecoveryCodes }');
  secrets['recovery code'] = makeRecoveryCodes[0];
  const { startTotp } = await guest.run('mutation { startTotp { secret } }');
  secrets['secret of the second step'] = startTotp.secret;
  const { makeContactCode } = await guest.run('mutation { makeContactCode { code } }');
  secrets['code for a contact'] = makeContactCode.code;
  const { changePrintedCode } = await guest.run('mutation { changePrintedCode { code } }');
  secrets['printed code'] = changePrintedCode.code;

  const stranger = new Visitor(house);
  const knock = 'mutation ($login: String!, $passphrase: String!) { signIn(login: $login, passphrase: $passphrase) { outcome } }';
  for (const login of ['guest07@example.org', secrets['login that never was']])
    await stranger.refused(knock, { login, passphrase: secrets['wrong passphrase'] });
}

async function answerQuestions(guest, event) {
  const { myRegistration } = await guest.run('query ($event: ID!) { myRegistration(eventId: $event) { id answersVersion } }', { event });
  const raw = {
    'passport-name': secrets['name as in the passport'],
    'has-allergies': true,
    allergies: secrets.allergies,
    health: secrets.health,
    'has-emergency-contact': true,
    'emergency-name': secrets['emergency contact'],
    'emergency-words': secrets['emergency words'],
  };
  const { saveAnswers } = await guest.run(
    `mutation ($id: ID!, $answers: [AnswerInput!]!, $seen: Int!) {
      saveAnswers(participationId: $id, answers: $answers, formVersion: 1, seen: $seen) { problems { questionId message } } }`,
    {
      id: myRegistration.id,
      answers: Object.entries(raw).map(([questionId, answer]) => ({ questionId, given: { raw: answer } })),
      seen: myRegistration.answersVersion,
    },
  );
  expect(saveAnswers.problems).toEqual([]);
  return myRegistration.id;
}

/** Somebody at a browser. */
class Visitor {
  constructor(house, cookie = '') {
    this.house = house;
    this.cookie = cookie;
  }

  async send(path, { headers, body }) {
    const answer = await fetch(`${this.house.servers[0].origin}${path}`, { method: 'POST', headers: { cookie: this.cookie, ...headers }, body });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0];
    return answer;
  }

  async ask(query, variables = {}) {
    const answer = await this.send('/graphql', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return answer.json();
  }

  async run(query, variables) {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async refused(query, variables) {
    const { data, errors } = await this.ask(query, variables);
    expect(errors ?? data).not.toEqual({ signIn: { outcome: 'signed-in' } });
  }
}

/** The secret of the link in the mail that this address got. */
async function arrivedLink(mail, to) {
  for (let tries = 0; tries < 300; tries += 1) {
    const letter = mail.arrived.find((one) => one.to === to);
    const [, secret] = /#([\w-]+)/.exec(letter?.text ?? '') ?? [];
    if (secret) return secret;
    await pause(100);
  }
  throw new Error('no invitation came');
}

/** What the server has in memory, written out by itself after collecting what is garbage. */
async function heapOf(folder) {
  let size = -1;
  for (let tries = 0; tries < 300; tries += 1) {
    const [name] = (await readdir(folder)).filter((one) => one.endsWith('.heapsnapshot'));
    const bytes = name ? await readFile(join(folder, name)) : Buffer.alloc(0);
    if (bytes.length > 0 && bytes.length === size) return bytes;
    size = bytes.length;
    await pause(300);
  }
  throw new Error('the server did not write its memory');
}

describe('the list of secrets', () => {
  it('has one for each field that the data map calls sealed', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'tools/canary/sealed-fields.mjs')], { cwd: root });
    const sealed = stdout.trim().split('\n');
    expect(sealed).toContain('SealedIdentity.legalName');
    expect(sealed.toSorted()).toEqual([...Object.keys(canaryIn), ...withoutCanary].toSorted());
  });
});

describe('a visit of everybody, and then the disk', () => {
  let house;
  let mail;
  let memories;
  beforeAll(async () => {
    mail = await openMailServer();
    house = await House.open({ environment: { KUNAK_ANY_OPERATION: 'yes', KUNAK_LOG: 'debug', KUNAK_SMTP_URL: mail.url } });
    memories = await mkdtemp(join(tmpdir(), 'kunak-memory-'));
    const temporary = join(house.folder, 'temporary');
    await mkdir(temporary);
    await house.killServer();
    await house.startServer(0, { more: { TMPDIR: temporary, NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${memories}` } });
  }, 120_000);
  afterAll(async () => {
    await house?.close();
    await mail?.stop();
    await rm(memories, { recursive: true, force: true });
    await endAll();
  });

  it('leaves no secret in database files, write-ahead log, stored files, temporary files, logs, or the memory of the server', async () => {
    await visit(house, mail);
    expect(Object.values(canaryIn).filter((name) => !secrets[name])).toEqual([]);
    process.kill(house.servers[0].child.pid, 'SIGUSR2');
    const memory = await heapOf(memories);
    // Who was tried in vain is held for the slow-down, in memory alone.
    expect(foundIn(memory, secrets)).toEqual(['login that never was']);
    // Written out and not only held back: what a database keeps in memory would be in the files tomorrow.
    await house.rows('checkpoint');
    expect(await searchFolder(house.folder, clear)).not.toEqual([]);
    expect(await searchFolder(house.folder, secrets)).toEqual([]);
    expect(foundIn(Buffer.from(house.said.map((said) => said()).join('\n')), secrets)).toEqual([]);
  }, 120_000);
});
