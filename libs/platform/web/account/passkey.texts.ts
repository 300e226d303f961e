import { messages } from '../texts/message';

export const passkeyTexts = messages({
  use: { ru: 'Войти ключом доступа', en: 'Sign in with a passkey' },
  prove: { ru: 'Подтвердить ключом доступа', en: 'Prove it with a passkey' },
  there: { ru: 'На этом устройстве ключ уже есть.', en: 'There is a passkey on this device already.' },
  failed: {
    ru: 'Устройство не смогло дать ключ. Попробуйте ещё раз или войдите иначе.',
    en: 'The device could not give a passkey. Try again, or sign in another way.',
  },
  title: { ru: 'Ключи доступа', en: 'Passkeys' },
  lead: {
    ru: 'Ключ хранится в телефоне или компьютере и открывается отпечатком или PIN-кодом. Он заменяет фразу и код из приложения. На самом устройстве не видно, для чего он.',
    en: 'A passkey stays in your phone or computer and opens with a fingerprint or a PIN. It replaces the passphrase and the code from an app. The device does not show what it is for.',
  },
  none: { ru: 'Ключей пока нет.', en: 'No passkeys yet.' },
  noneHere: {
    ru: 'В этом браузере или по этому адресу добавить ключ нельзя.',
    en: 'A passkey cannot be added in this browser or at this address.',
  },
  add: { ru: 'Добавить ключ', en: 'Add a passkey' },
  name: { ru: 'Как назвать этот ключ', en: 'What to call this passkey' },
  nameHint: { ru: 'Например: «Телефон». Видно только вам.', en: 'Such as “Phone”. Only you see it.' },
  nameMissing: { ru: 'Дайте ключу название', en: 'Give the passkey a name' },
  keep: { ru: 'Сохранить ключ', en: 'Keep the passkey' },
  added: { ru: 'Ключ добавлен: {name}', en: 'Passkey added: {name}' },
  since: { ru: 'с {date}', en: 'since {date}' },
  used: { ru: 'последний вход {date}', en: 'last used {date}' },
  unused: { ru: 'ещё не использован', en: 'not used yet' },
  rename: { ru: 'Переименовать', en: 'Rename' },
  remove: { ru: 'Удалить', en: 'Remove' },
  removed: { ru: 'Ключ удалён: {name}', en: 'Passkey removed: {name}' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
});
