import { randomUUID } from 'node:crypto';
import type { Zone } from './zones';

type Example = (zone: Zone) => unknown;

const title = { ru: 'Встреча', en: 'Meeting' };
const days = { firstDay: '2098-02-01', lastDay: '2098-02-02', timeZone: 'Europe/Moscow' };
const moment = '2017-05-22T07:30:00Z';
const reason: Example = () => 'for the visa';
const version: Example = () => 1;
const fresh: Example = () => randomUUID();
const nothing: Example = () => undefined;

const retention = { reason: (() => 'registration.answers') as Example, clock: (() => 'event-ended') as Example, period: (() => 'P3M') as Example };

/** What arguments of this name are given, wherever they stand. */
export const examplesByName: Readonly<Record<string, Example>> = {
  eventId: (zone) => zone.event,
  sourceId: (zone) => zone.event,
  personId: (zone) => zone.person,
  personIds: (zone) => [zone.person],
  participationId: (zone) => zone.participation,
  participationIds: (zone) => [zone.applicant],
  organisationId: (zone) => zone.member,
  consortiumId: (zone) => zone.organisation,
  memberId: (zone) => zone.member,
  roomId: (zone) => zone.room,
  walkInId: (zone) => zone.walkIn,
  fileId: (zone) => zone.file,
  accountId: (zone) => zone.account,
  grantId: (zone) => zone.grant,
  hostId: (zone) => zone.host,
  slug: (zone) => zone.slug,
  token: (zone) => zone.link,
  secondStepToo: () => false,
  releasable: () => true,
  beginsAt: () => new Date(Date.now() + 86_400_000).toISOString(),
  endsAt: () => new Date(Date.now() + 9 * 86_400_000).toISOString(),
  version,
  seenVersion: version,
  formVersion: version,
  wordingVersion: version,
  seen: nothing,
  share: () => 0.8,
  of: () => 'sessions',
  excused: () => 'missed',
  reason,
  explanation: reason,
  note: () => 'a note',
  name: () => 'Guest 90',
  displayName: () => 'Guest 91',
  login: () => 'nobody-here',
  // Refused before it is hashed, which takes long: anybody may knock there anyway.
  passphrase: () => 'short',
  code: () => '000000',
  role: () => 'trainer',
  language: () => 'en',
  device: () => 'tablet',
  addedAt: () => moment,
  mergedAt: () => moment,
  sentAt: () => moment,
  startsAt: () => moment,
  exposure: () => 'internal',
  variant: () => 'full',
  disclosure: () => 'nothing',
  purpose: () => 'photo',
  answer: () => 'given',
  questionId: () => 'passport-name',
  newId: fresh,
  first: () => 50,
  // Wishes that narrow a list: each has a trial of its own in searches.ts.
  search: nothing,
  filter: () => ({}),
  kinds: nothing,
  states: nothing,
  order: nothing,
  after: nothing,
  known: nothing,
  acts: nothing,
  before: nothing,
  tell: () => 'nobody',
  sequence: version,
  settings: () => ({}),
  expiresAt: nothing,
  position: nothing,
  codeName: nothing,
  opensOn: () => '2017-01-01',
  closesOn: () => '2099-01-01',
  seenOpensOn: () => '2017-01-01',
  seenClosesOn: () => '2099-01-01',
};

/** Arguments whose name says too little, by operation. An `id` that the client makes is left out: the server makes it. */
export const examplesByOperation: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  addWalkIn: { id: fresh },
  answerConsent: { answer: () => 'refused' },
  certificateBatch: { id: (zone) => zone.batch },
  changeCertificatePage: {
    page: (zone) => ({ eventId: zone.event, version: 0, organisations: [], signatories: [{ name: title, office: title }], subject: title }),
  },
  changeEvent: { id: (zone) => zone.event, input: () => ({ kind: 'training', title, languages: ['ru'], ...days }) },
  changeEventForm: { definition: () => ({}) },
  changeExposure: { id: (zone) => zone.person },
  changeLegalIdentity: { input: () => ({ legalName: 'Guest 92', version: 1 }) },
  changeOrganisation: { id: (zone) => zone.organisation, input: () => ({ kind: 'consortium', name: title }) },
  changePerson: { id: (zone) => zone.person, input: () => ({ workingName: 'Guest 93' }) },
  changeRoom: { id: (zone) => zone.room, input: () => ({ name: title }) },
  changeSession: { id: (zone) => zone.session, input: () => ({ kind: 'panel', title, minutes: 60 }) },
  chooseDisclosure: { id: (zone) => zone.certificate },
  copyEvent: { id: nothing, input: () => ({ firstDay: days.firstDay, title }) },
  createEvent: { id: nothing, input: () => ({ kind: 'seminar', title, languages: ['ru'], ...days }) },
  createOrganisation: { id: nothing, input: () => ({ kind: 'ngo', name: { en: 'Organisation 94' } }) },
  createPerson: {
    id: nothing,
    input: () => ({ workingName: 'Guest 95', codeName: 'Guest 96', email: 'guest95@example.org', phone: '+4670000095', notes: 'a note' }),
  },
  createRoom: { id: nothing, input: () => ({ name: title }) },
  createSession: { id: nothing, input: () => ({ kind: 'panel', title, minutes: 60 }) },
  dropMails: { ids: (zone) => [zone.mail] },
  groupMail: { id: (zone) => zone.groupMail },
  recallGroupMail: { id: (zone) => zone.groupMail },
  restoreMails: { ids: (zone) => [zone.mail] },
  retryMails: { ids: (zone) => [zone.mail] },
  sendGroupMail: { id: (zone) => zone.groupMail, seen: () => 2 },
  addTellingWord: { words: () => 'Lantern 97' },
  removeTellingWord: { id: (zone) => zone.tellingWord },
  setTellingWordAside: { words: () => 'human rights' },
  takeTellingWordBack: { words: (zone) => zone.slug },
  changeRetention: { ...retention, seen: () => 'P3M' },
  retentionPreview: retention,
  erasePerson: { reason: () => 'asked', confirmation: () => 'not the name' },
  eraseMe: { confirmation: () => 'not the name' },
  deleteEvent: { id: (zone) => zone.event },
  deleteRoom: { id: (zone) => zone.room },
  deleteSession: { id: (zone) => zone.session },
  issueCertificates: { batchId: fresh, participationIds: (zone) => [zone.participation] },
  likelyGuests: {},
  mergeWalkIn: { id: fresh },
  orderRooms: { ids: (zone) => [zone.room] },
  organisation: { id: (zone) => zone.organisation },
  journal: { subjectId: (zone) => zone.person, accountId: nothing },
  participation: { id: (zone) => zone.participation },
  person: { id: (zone) => zone.person },
  placeSession: { id: (zone) => zone.session },
  putPersonBack: { id: (zone) => zone.person },
  recallTeamInvitation: { id: (zone) => zone.teamInvitation },
  reissueCertificate: { id: (zone) => zone.certificate, reason: () => 'mistake', name: () => title },
  releaseSchedule: { id: fresh },
  keepPasskey: { answer: () => '{}' },
  proveWithPasskey: { answer: () => '{}' },
  removePasskey: { id: (zone) => zone.passkey },
  renamePasskey: { id: (zone) => zone.passkey },
  removeOrganisation: { id: (zone) => zone.organisation },
  removePerson: { id: (zone) => zone.person },
  restoreEvent: { id: (zone) => zone.event },
  restoreRoom: { id: (zone) => zone.room },
  restoreSession: { id: (zone) => zone.session },
  revokeCertificate: { id: (zone) => zone.certificate, reason: () => 'safety' },
  revokeSession: { id: (zone) => zone.accountSession },
  saveAnswers: { seen: version, answers: () => [{ questionId: 'hopes', given: { raw: 'much' } }] },
  sendMarks: {
    marks: (zone) => [{ id: randomUUID(), sessionId: zone.session, participationId: zone.participation, status: 'present', markedAt: moment }],
  },
  session: { id: (zone) => zone.session },
  setConsortiumMember: { member: (zone) => ({ memberId: zone.member, role: 'member' }) },
  setSessionPeople: { id: (zone) => zone.session, people: (zone) => [{ personId: zone.person, role: 'speaker' }] },
  signInWithPasskey: { answer: () => '{}' },
  takeResetWithPassphrase: { token: (zone) => zone.reset, code: nothing },
  takeResetWithPrintedCode: { token: (zone) => zone.reset, code: nothing },
  unfreezeAccount: { accountId: (zone) => zone.frozenAccount },
  signInWithPrintedCode: { code: () => '0000' },
  undoImport: { batchId: (zone) => zone.importBatch },
  unplaceSession: { id: (zone) => zone.session },
};

/** Operations that are tried in more than one way, because what is asked for has readers of its own. */
export const variants: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Example>>>>>> = {
  journal: { 'by an account': { accountId: (zone) => zone.account, subjectId: nothing } },
  releaseSchedule: { 'and tell everybody': { tell: () => 'everybody' } },
  openVaultAnswer: { 'a question for protection': { questionId: () => 'emergency-words' } },
};

/** The arguments that have no example yet, and where to put one. */
export function withoutExample(operation: string, args: readonly string[]): string[] {
  const missing = args.filter((argument) => !examplesByOperation[operation]?.[argument] && !examplesByName[argument]);
  return missing.map((argument) => `${operation}(${argument}): say in access-matrix/examples.ts what it is given`);
}

/** What this operation is given when it is asked about the records of one zone. */
export function exampleFor(operation: string, argument: string): Example {
  const example = examplesByOperation[operation]?.[argument] ?? examplesByName[argument];
  if (!example) throw new Error(withoutExample(operation, [argument])[0]);
  return example;
}
