import type { CertificateState } from '@kunak/certificates/rules';
import type { Message } from '@kunak/platform/rules';
import { messages } from '@kunak/platform/web';

export const stateTexts: Readonly<Record<CertificateState, Message>> = {
  'in-force': { ru: 'Действует', en: 'Valid' },
  revoked: { ru: 'Отозван', en: 'Revoked' },
  replaced: { ru: 'Заменён новым', en: 'Replaced' },
};

export const issuedTexts = messages({
  title: { ru: 'Выданные сертификаты', en: 'Issued certificates' },
  nothing: { ru: 'Ещё ничего не выдано', en: 'Nothing was issued yet' },
  nothingHint: { ru: 'Выданные сертификаты появятся здесь, с отзывом и заменой.', en: 'Issued certificates appear here, to be revoked or replaced.' },
  name: { ru: 'Имя', en: 'Name' },
  printedAs: { ru: 'На листе: {name}', en: 'On the page: {name}' },
  kind: { ru: 'Вид', en: 'Kind' },
  issuedAt: { ru: 'Выдан', en: 'Issued' },
  state: { ru: 'Состояние', en: 'State' },
  actions: { ru: 'Действия', en: 'Actions' },
  downloadFull: { ru: 'Скачать полный', en: 'Download the full one' },
  downloadNeutral: { ru: 'Скачать нейтральный', en: 'Download the neutral one' },
  downloaded: {
    ru: 'Файл document.pdf передан браузеру. Скачивание записано.',
    en: 'The file document.pdf has gone to your browser. The download is recorded.',
  },
  revoke: { ru: 'Отозвать…', en: 'Revoke…' },
  reissue: { ru: 'Заменить новым…', en: 'Replace by a new one…' },
  search: { ru: 'Искать по имени', en: 'Search by name' },
});

export const endTexts = messages({
  revokeTitle: { ru: 'Отозвать сертификат: {name}', en: 'Revoke the certificate: {name}' },
  revokeNext: {
    ru: 'Проверка по коду сразу скажет, что сертификат отозван. Скачать его больше нельзя. Отменить отзыв нельзя, но можно выдать новый. Письма владельцу не будет: скажите ему сами.',
    en: 'The check by code says at once that it is revoked. It can no longer be downloaded. A revocation cannot be undone, but a new certificate can be issued. The holder gets no mail: tell them yourself.',
  },
  reason: { ru: 'Почему', en: 'Why' },
  reasonMissing: { ru: 'Выберите причину.', en: 'Choose a reason.' },
  explanation: { ru: 'Пояснение', en: 'Explanation' },
  explanationHint: {
    ru: 'Увидят только организаторы и тренеры этого события. Не больше 500 знаков.',
    en: 'Seen by the organisers and trainers of this event alone. 500 characters at most.',
  },
  revoke: { ru: 'Отозвать', en: 'Revoke' },
  revoked: { ru: 'Сертификат отозван: {name}.', en: 'The certificate is revoked: {name}.' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
  reissueTitle: { ru: 'Заменить сертификат: {name}', en: 'Replace the certificate: {name}' },
  reissueNext: {
    ru: 'У владельца появится новый лист с новым кодом. Старый код скажет, что сертификат заменён. Даты, часы и решение остаются прежними.',
    en: 'The holder gets a new page with a new code. The old code says that it was replaced. Dates, hours and the decision stay as they were.',
  },
  printedName: { ru: 'Имя на новом листе', en: 'Name on the new page' },
  printedNameHint: {
    ru: 'Как хочет владелец. Если заполнить оба языка, напечатаются оба.',
    en: 'As the holder wants it. Where both languages are filled in, both are printed.',
  },
  nameMissing: { ru: 'Напишите имя хотя бы на одном языке.', en: 'Write the name in one language at least.' },
  kind: { ru: 'Вид нового листа', en: 'Kind of the new page' },
  reissue: { ru: 'Заменить', en: 'Replace' },
  reissued: { ru: 'Новый сертификат готов: {name}.', en: 'The new certificate is ready: {name}.' },
});
