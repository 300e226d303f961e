import { actWords } from './act-words';
import type { ActWords } from './act-words';

/** What this room writes into the journal. */
export const platformActs: ActWords = {
  ...actWords('accounts', {
    'access-taken': { ru: 'Вход по приглашению', en: 'Came in by an invitation' },
    'passphrase-changed': { ru: 'Парольная фраза изменена', en: 'Passphrase changed' },
    'printed-code-changed': { ru: 'Печатный код заменён', en: 'Printed code replaced' },
    'passkey-added': { ru: 'Ключ входа добавлен', en: 'Passkey added' },
    'passkey-removed': { ru: 'Ключ входа убран', en: 'Passkey removed' },
    'second-step-off': { ru: 'Второй шаг входа выключен', en: 'Second step of signing in turned off' },
    'recovery-codes-made': { ru: 'Запасные коды напечатаны', en: 'Recovery codes made' },
    'recovery-code-used': { ru: 'Вход по запасному коду', en: 'A recovery code used' },
    'reset-offered': { ru: 'Отправлена ссылка для нового входа', en: 'Reset link offered' },
    'reset-taken': { ru: 'Вход восстановлен по ссылке', en: 'Reset link used' },
    'contact-code-made': { ru: 'Код для доверенного человека создан', en: 'Code for a trusted contact made' },
    'contact-code-removed': { ru: 'Код для доверенного человека убран', en: 'Code for a trusted contact removed' },
    frozen: { ru: 'Вход заморожен', en: 'Account frozen' },
    unfrozen: { ru: 'Заморозка входа снята', en: 'Account unfrozen' },
    'travel-lock-set': { ru: 'Вход закрыт на время поездки', en: 'Travel lock set' },
    'travel-lock-released': { ru: 'Вход после поездки открыт', en: 'Travel lock released' },
  }),
  ...actWords('platform', {
    'retention-changed': { ru: 'Изменён срок хранения', en: 'How long something is kept was changed' },
    'put-back': {
      ru: 'Данные восстановлены из копии; что было закрыто после неё, закрыто снова',
      en: 'Put back from a backup; what was shut after it is shut again',
    },
    'person-erased': { ru: 'Данные человека стёрты', en: 'A person’s data erased' },
  }),
  ...actWords('team', {
    invited: { ru: 'Приглашение в команду', en: 'Invited to the team' },
    'role-given': { ru: 'Роль дана', en: 'Role given' },
    'role-removed': { ru: 'Роль убрана', en: 'Role removed' },
    'invitation-recalled': { ru: 'Приглашение в команду отозвано', en: 'Team invitation called back' },
  }),
  ...actWords('telling', {
    'word-added': { ru: 'Слово добавлено к тем, которые нас выдают', en: 'A word added to those that tell of us' },
    'word-no-longer-added': { ru: 'Своё слово убрано из тех, которые нас выдают', en: 'An own word taken off those that tell of us' },
    'word-set-aside': { ru: 'Слово признано не выдающим', en: 'A word said to tell nothing' },
    'word-no-longer-set-aside': { ru: 'Слово снова считается выдающим', en: 'A word counts as telling again' },
  }),
  ...actWords('mail', {
    'group-sent': { ru: 'Письма группе отправлены', en: 'Letters to a group sent' },
    'group-recalled': { ru: 'Письма группе отозваны', en: 'Letters to a group called back' },
    'dropped-by-hand': { ru: 'Письма убраны из очереди', en: 'Letters taken out by hand' },
    'held-by-hand': { ru: 'Письма возвращены в ожидание', en: 'Letters laid out again by hand' },
    'waiting-by-hand': { ru: 'Письма снова поставлены в очередь', en: 'Letters put back in the queue by hand' },
  }),
};
