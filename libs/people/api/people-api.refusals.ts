import { refusalReasons } from '@kunak/platform/rules';

export const peopleApiRefusals = refusalReasons('people', {
  personTied: {
    ru: 'Этот человек уже где-то записан: на событие, в программу или как пользователь. Сначала уберите его оттуда.',
    en: 'This person already stands somewhere: at an event, in a programme or as a user. Take them out there first.',
  },
});
