import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const certificatesActs: ActWords = actWords('certificates', {
  'page-changed': { ru: 'Лист сертификата изменён', en: 'Certificate page changed' },
  'batch-asked': { ru: 'Заказаны сертификаты', en: 'Certificates asked for' },
  printed: { ru: 'Сертификат напечатан', en: 'Certificate printed' },
  revoked: { ru: 'Сертификат отозван', en: 'Certificate revoked' },
  reissued: { ru: 'Сертификат выдан заново', en: 'Certificate issued again' },
  'disclosure-chosen': { ru: 'Выбрано, что показывает проверка', en: 'What a check shows was chosen' },
});
