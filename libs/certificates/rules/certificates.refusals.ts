import { refusalReasons } from '@kunak/platform/rules';

export const certificatesRefusals = refusalReasons('certificates', {
  passMarkOutOfRange: { ru: 'Проходной балл должен быть от 1 до 100.', en: 'The pass mark must be between 1 and 100.' },
  doesNotQualify: { ru: 'По правилу этого обучения сертификат пока не положен.', en: 'By the rule of this training, the certificate is not due yet.' },
  notInForce: { ru: 'Этот сертификат уже отозван или заменён новым.', en: 'This certificate is already revoked or replaced by a new one.' },
  reasonMissing: {
    ru: 'Напишите, почему сертификат отзывается. Причину увидят только организаторы.',
    en: 'Say why the certificate is revoked. Only organisers see the reason.',
  },
  explanationTooLong: { ru: 'Пояснение слишком длинное: не больше {max} знаков.', en: 'The explanation is too long: {max} characters at most.' },
  subjectNamesUs: {
    ru: 'Тема нейтрального сертификата выдаёт, кто его выдал: «{words}». Назовите тему иначе или оставьте пустой.',
    en: 'The subject on a neutral certificate gives away who issued it: “{words}”. Put it another way, or leave it empty.',
  },
  lettersCannotBePrinted: {
    ru: 'Этих букв нет в шрифтах сертификата: {letters}. Напишите имя кириллицей или латиницей.',
    en: 'The fonts of the certificate do not have these letters: {letters}. Write the name in Cyrillic or Latin letters.',
  },
  nameMissing: { ru: 'Напишите, какое имя напечатать на сертификате.', en: 'Say which name to print on the certificate.' },
  tooManyAtOnce: { ru: 'За один раз можно выдать не больше {max} сертификатов.', en: '{max} certificates at most can be issued at once.' },
  noFullPage: {
    ru: 'Этот сертификат нейтральный: в нём нет сведений для полного. Отзовите его и выдайте полный.',
    en: 'This certificate is neutral: it does not hold what a full one says. Revoke it and issue a full one.',
  },
  doesNotFit: {
    ru: 'Текст не помещается на страницу. Сократите название или имена подписавших.',
    en: 'The text does not fit on the page. Shorten the title or the names of the signatories.',
  },
});
