import type { Message } from '@kunak/platform/rules';

export const platformWords = {
  login: { ru: 'Имя для входа', en: 'User name' },
  passphraseHash: { ru: 'Отпечаток парольной фразы', en: 'Fingerprint of the passphrase' },
  printedCodeHash: { ru: 'Отпечаток печатного кода', en: 'Fingerprint of the printed code' },
  totpSecret: { ru: 'Ключ второго шага', en: 'Secret of the second step' },
  language: { ru: 'Язык', en: 'Language' },
  displayName: { ru: 'Как вас зовут на экранах', en: 'What screens call you' },
  role: { ru: 'Роль', en: 'Role' },
  secretHash: { ru: 'Отпечаток входа', en: 'Fingerprint of the sign-in' },
  device: { ru: 'Устройство', en: 'Device' },
  createdAt: { ru: 'Начало', en: 'Since' },
  lastSeenAt: { ru: 'Последний раз', en: 'Last seen' },
  provedAt: { ru: 'Подтверждение входа', en: 'Proved' },
  tokenHash: { ru: 'Отпечаток ссылки', en: 'Fingerprint of the link' },
  expiresAt: { ru: 'Действует до', en: 'Valid until' },
  usedAt: { ru: 'Использована', en: 'Used' },
  toAddress: { ru: 'Кому', en: 'To' },
  subject: { ru: 'Тема', en: 'Subject' },
  body: { ru: 'Текст', en: 'Text' },
  state: { ru: 'Состояние', en: 'State' },
  sentAt: { ru: 'Отправлено', en: 'Sent' },
  name: { ru: 'Имя файла', en: 'File name' },
  sha256: { ru: 'Отпечаток файла', en: 'Fingerprint of the file' },
} as const satisfies Record<string, Message>;

export const platformTables = {
  account: { ru: 'Учётная запись', en: 'Account' },
  membership: { ru: 'Учётная запись у этой организации', en: 'Account at this organisation' },
  roles: { ru: 'Роли', en: 'Roles' },
  sessions: { ru: 'Входы', en: 'Sign-ins' },
  links: { ru: 'Ссылки-приглашения', en: 'Access links' },
  mails: { ru: 'Письма вам', en: 'Mails to you' },
  uploads: { ru: 'Загруженные списки', en: 'Uploaded lists' },
} as const satisfies Record<string, Message>;
