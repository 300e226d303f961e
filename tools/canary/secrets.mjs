import { randomInt } from 'node:crypto';
import { canary } from '../house/canary.mjs';

/** Twelve digits, which nobody has by chance: what is looked for are the bytes of all of them. */
const digits = () => `${randomInt(1e5, 1e6)}${randomInt(1e5, 1e6)}`;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const месяцы = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/**
 * A day as somebody may write it. As a number of days or seconds it is four or eight bytes that stand anywhere by chance: no search can find it, and
 * what keeps it from lying so is that no column of a sealed day has such a type.
 */
export function spellingsOf(day) {
  const [year, month, date] = day.split('-');
  const [m, d] = [Number(month), Number(date)];
  return [
    ...[day, `${year}${month}${date}`, `${year}/${month}/${date}`, `${date}.${month}.${year}`, `${d}.${m}.${year}`],
    ...[`${date}/${month}/${year}`, `${month}/${date}/${year}`, `${d}/${m}/${year}`, `${m}/${d}/${year}`],
    ...[`${d} ${months[m - 1]} ${year}`, `${months[m - 1]} ${d}, ${year}`, `${d} ${месяцы[m - 1]} ${year}`],
  ];
}

/** From where everybody comes (RFC 5737 gives it to nobody). */
export const visitorAddress = '203.0.113.77';

/**
 * An IPv4 address as somebody may keep it. Its four bytes alone stand anywhere by chance; a column of type `inet` has the family and the length of the
 * net before them (PostgreSQL, utils/inet.h), one of type `bigint` four empty bytes behind them.
 */
export function spellingsOfAddress(address) {
  const bytes = Buffer.from(address.split('.').map(Number));
  const digits = bytes.toString('hex');
  return [
    ...[address, String(bytes.readUInt32BE()), `${digits.slice(0, 4)}:${digits.slice(4)}`],
    Buffer.concat([Buffer.from([2, 32]), bytes]),
    Buffer.concat([bytes.toReversed(), Buffer.alloc(4)]),
    Buffer.concat([Buffer.from([0xff, 0xff]), bytes]),
  ];
}

/** What nobody may find who has the disk: a laptop that was lost, a backup that was copied, a log that was sent to somebody. */
export const secrets = {
  'legal name': `Zq ${canary('legal')}`,
  'date of birth': spellingsOf('1977-03-19'),
  'last day of the passport': spellingsOf('2041-07-23'),
  'address of a visitor': spellingsOfAddress(visitorAddress),
  passphrase: `${canary('pass')} phrase`,
  'wrong passphrase': `${canary('wrong')} phrase`,
  'login that never was': `${canary('nobody')}@example.org`,
  'search words': canary('search'),
  'file name': canary('file'),
  'file content': canary('content'),
  notes: canary('notes'),
  'notes in a list': canary('listed'),
  'name of a list that was taken in': canary('list'),
  'reason for opening': canary('reason'),
  'reason for opening an answer': canary('answer'),
  'reason for a list that leaves': canary('export'),
  'name on a certificate': `Zq ${canary('printed')}`,
  'why a certificate was replaced': canary('replaced'),
};

/** Which of them goes into each field that the data map calls sealed. */
export const canaryIn = {
  'SealedIdentity.legalName': 'legal name',
  'SealedIdentity.dateOfBirth': 'date of birth',
  'SealedIdentity.passportValidUntil': 'last day of the passport',
  'SealedOpening.reason': 'reason for opening',
  'Person.notes': 'notes',
  'ImportedRow.addedNotes': 'notes in a list',
  'ImportBatch.fileName': 'name of a list that was taken in',
  'PeopleExport.reason': 'reason for a list that leaves',
  'AnswerOpening.reason': 'reason for opening an answer',
  'MailMessage.written': 'invitation link',
  'Certificate.snapshot': 'name on a certificate',
  'Certificate.code': 'code of a certificate',
  'Certificate.neutralCode': 'code of a neutral page',
  'Certificate.explanation': 'why a certificate was replaced',
};

/** What lies in the clear on purpose (docs/PROMISES.md): if the search did not find this, it would find nothing. */
export const clear = {
  'working name': canary('working'),
  'e-mail address': `${canary('mail')}@example.org`,
  phone: `+46 ${digits()}`,
  occupation: canary('work'),
  'name for the badge': `Zq ${canary('badge')}`,
  'code name': canary('code'),
  position: canary('position'),
  'why the guest cannot come': canary('cannot'),
  'name at the door': canary('door'),
  'name of a passkey': canary('passkey'),
  'id of a passkey': canary('credential'),
  'public half of a passkey': canary('public'),
};

/** Something that a guest may answer to this question; null where the answer is one of a few words that everybody gives. */
export function answerTo({ type }) {
  const day = `20${randomInt(44, 99)}-${String(randomInt(1, 13)).padStart(2, '0')}-${randomInt(10, 29)}`;
  const answers = {
    name: `Zq ${canary('name')}`,
    'short-text': canary('short'),
    'long-text': canary('long'),
    email: `${canary('post')}@example.org`,
    phone: `+46${digits().slice(0, 9)}`,
    date: day,
  };
  return answers[type] ?? null;
}
