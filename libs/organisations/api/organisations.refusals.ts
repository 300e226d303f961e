import { refusalReasons } from '@kunak/platform/rules';

export const organisationsRefusals = refusalReasons('organisations', {
  nameNeeded: { ru: 'Напишите название хотя бы на одном языке.', en: 'Write the name in at least one language.' },
  nameTooLong: { ru: 'Название длиннее {max} знаков. Сократите его.', en: 'The name is longer than {max} characters. Shorten it.' },
  notAConsortium: { ru: 'Участники бывают только у консорциума.', en: 'Only a consortium has members.' },
  memberOfItself: { ru: 'Консорциум не может входить сам в себя.', en: 'A consortium cannot be its own member.' },
  datesReversed: { ru: 'Конец участия раньше начала.', en: 'The membership ends before it begins.' },
  organisationTied: {
    ru: 'К этой организации ещё относятся люди или она участвует в консорциуме. Сначала уберите эти связи.',
    en: 'People still belong to this organisation, or it is part of a consortium. Take these links away first.',
  },
  hasMembers: { ru: 'У консорциума есть участники. Сначала уберите их.', en: 'The consortium has members. Take them away first.' },
});
