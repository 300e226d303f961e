import { messages } from '@kunak/platform/web';

export const todayTexts = messages({
  ready: {
    ru: '{count, plural, one {# сертификат можно выдать} few {# сертификата можно выдать} many {# сертификатов можно выдать} other {# сертификата можно выдать}}',
    en: '{count, plural, one {# certificate can be issued} other {# certificates can be issued}}',
  },
  readyWhy: { ru: 'Условие выполнено, а сертификата ещё нет.', en: 'The rule is met, and there is no certificate yet.' },
  issue: { ru: 'К сертификатам', en: 'Certificates' },
});
