import { refusalReasons } from '@kunak/platform/rules';

export const backupRefusals = refusalReasons('backup', {
  noRecipient: {
    ru: 'Нужен открытый ключ, которым запечатать копию: --to age1… или KUNAK_BACKUP_TO. Новый ключ: kunak backup-key.',
    en: 'A public key to seal the backup with is needed: --to age1… or KUNAK_BACKUP_TO. A new key: kunak backup-key.',
  },
  fileExists: { ru: 'Файл уже есть: {file}. Прежняя копия не перезаписывается.', en: 'The file is there already: {file}. An older backup is not overwritten.' },
  nothingYet: {
    ru: 'В этой базе ещё никого нет, поэтому ничего не записано. Если её начали заново, прежние файлы — от той, что потеряна: берегите их.',
    en: 'There is nobody in this database yet, so nothing was written. If it was begun anew, the former files are of the one that is lost: keep them.',
  },
  fileMissing: { ru: 'Файл не открывается: {file} ({why}).', en: 'The file does not open: {file} ({why}).' },
  keysMissing: {
    ru: 'Файл ключей не открывается: {file} ({why}). Без ключей ничего не восстанавливается: укажите самый новый из имеющихся, --keys ФАЙЛ.',
    en: 'The file of keys does not open: {file} ({why}). Nothing is restored without keys: name the newest there is, --keys FILE.',
  },
  noIdentity: { ru: 'В файле ключа нет строки AGE-SECRET-KEY-…: {file}.', en: 'The key file has no line AGE-SECRET-KEY-…: {file}.' },
  mistypedIdentity: {
    ru: 'В ключе опечатка: AGE-SECRET-KEY-… не сходится сам с собой. Сверьте его с бумагой, знак за знаком.',
    en: 'The key is mistyped: AGE-SECRET-KEY-… does not agree with itself. Compare it with the paper, letter by letter.',
  },
  otherIdentity: { ru: 'Этот ключ не подходит: копия запечатана для другого.', en: 'This key does not fit: the backup is sealed to another one.' },
  damaged: {
    ru: 'Копия повреждена или изменена. Ничего не восстановлено; нужна другая копия.',
    en: 'The backup is damaged or was altered. Nothing was restored; another backup is needed.',
  },
  notEmpty: {
    ru: 'Здесь уже есть данные. Восстановить можно только в пустую базу. Если это прерванное восстановление, в нём ничего не пропало: сервер при запуске доведёт его до конца.',
    en: 'There is data here already. A backup is restored into an empty database only. If this is a restore that was cut off, it is whole: the server finishes it at its start.',
  },
  newerKunak: { ru: 'Копия сделана более новым Кунаком. Сначала обновите этот.', en: 'The backup was made by a newer Kunak. Update this one first.' },
  newerKeys: {
    ru: 'Файл ключей цел, но сделан более новым Кунаком. Сначала обновите этот.',
    en: 'The file of keys is whole, but was made by a newer Kunak. Update this one first.',
  },
  keysOlder: {
    ru: 'Файл ключей старше данных. Нужен файл ключей того же дня или новее, самый новый из имеющихся.',
    en: 'The file of keys is older than the data. It must be of the same backup or a later one, the newest there is.',
  },
  keysOfOther: {
    ru: 'Это не пара: нужен файл данных и файл ключей одного Кунака.',
    en: 'These do not belong together: a file of data and a file of keys of one Kunak.',
  },
  otherMasterKey: {
    ru: 'Главный ключ этой машины не открывает эти данные. Положите прежний ключ на место ({place}).',
    en: 'The master key of this machine does not open this data. Put the former key in its place ({place}).',
  },
  chainBroken: {
    ru: 'Журнал действий в копии изменён. Ничего не восстановлено; нужна другая копия.',
    en: 'The audit in the backup was altered. Nothing was restored; another backup is needed.',
  },
});
