import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { platformRefusals, Refusal, refusalReasons } from '@kunak/platform/rules';
import { dictionary } from '@zxcvbn-ts/language-common';

export const accountRefusals = refusalReasons('accounts', {
  refused: { ru: 'Не подходит имя, фраза или код. Проверьте и попробуйте снова.', en: 'The name, passphrase or code does not fit. Check and try again.' },
  passphraseTooShort: { ru: 'Фраза слишком короткая: нужно не меньше 12 знаков.', en: 'The passphrase is too short: it takes at least 12 characters.' },
  passphraseTooCommon: {
    ru: 'Такую фразу легко угадать. Возьмите, например, четыре случайных слова.',
    en: 'This passphrase is easy to guess. Take four random words, for example.',
  },
  linkEnded: {
    ru: 'Эта ссылка уже использована или истекла. Напишите тому, кто её прислал.',
    en: 'This link has been used or has expired. Write to whoever sent it.',
  },
  passkeyRefused: { ru: 'Этот ключ не подошёл. Попробуйте ещё раз.', en: 'This passkey does not fit. Try again.' },
  tooManyPasskeys: { ru: 'Ключей уже {most}: сначала удалите лишний.', en: 'There are {most} passkeys already: remove one first.' },
  noPasskeysHere: {
    ru: 'По этому адресу ключи доступа не работают: нужен адрес с именем, а не с числами.',
    en: 'Passkeys do not work at this address: it takes a name, not numbers.',
  },
  lastWay: { ru: 'Это последний способ войти. Сначала добавьте другой.', en: 'This is the last way to sign in. Add another one first.' },
  notResettable: {
    ru: 'Этот вход нельзя восстановить отсюда. Обратитесь к тому, кто ведёт сервер.',
    en: 'This account cannot be reset from here. Ask whoever runs the server.',
  },
  totpNotStarted: { ru: 'Сначала начните настройку второго шага.', en: 'Start setting up the second step first.' },
});

const shortest = 12;
const longest = 512;
/** OWASP Password Storage Cheat Sheet, 2025: argon2id with 19 MiB, 2 rounds, 1 lane. */
export const passphraseCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const common = new Set(dictionary['passwords-common'].map(String));

/** Refuses what is too short or in the offline list of common passphrases, also when digits or repetition only make it longer. */
export function assertGoodPassphrase(passphrase: string): void {
  if (passphrase.length > longest) throw new Refusal(platformRefusals.tooLong, { max: longest });
  if ([...passphrase].length < shortest) throw new Refusal(accountRefusals.passphraseTooShort);
  const folded = passphrase.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const base = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const repeated = /^(.{1,8}?)\1+$/u.exec(folded)?.[1];
  if (common.has(folded) || common.has(base) || base.length < 3 || repeated !== undefined) throw new Refusal(accountRefusals.passphraseTooCommon);
}

export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFKC'), passphraseCost);
}

/**
 * Hashes what somebody typed as the passphrase of an account was: with its costs and its salt, as they stand at the head of its hash. Without an
 * account, or one that has no passphrase, it takes the same time.
 */
export function hashLike(head: string | null, typed: string): Promise<string> {
  const [, memoryCost, timeCost, parallelism, salt] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)$/.exec(head ?? '') ?? [];
  const costs = { memoryCost: Number(memoryCost), timeCost: Number(timeCost), parallelism: Number(parallelism) };
  const like = salt === undefined ? { ...passphraseCost, salt: nobody } : { ...costs, salt: Buffer.from(salt, 'base64') };
  return hash(typed.slice(0, longest).normalize('NFKC'), like);
}

const nobody = randomBytes(16);
