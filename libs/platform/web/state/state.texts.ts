import { messages } from '../texts/message';

export const stateTexts = messages({
  loading: { ru: 'Загружаем…', en: 'Loading…' },
  retry: { ru: 'Попробовать ещё раз', en: 'Try again' },
  errorTitle: { ru: 'Этот раздел не открылся', en: 'This part did not open' },
  offlineTitle: { ru: 'Нет связи', en: 'No connection' },
  offlineHint: { ru: 'Остальное работает. Раздел откроется, когда связь появится.', en: 'The rest goes on working. This part opens when you are connected.' },
  forbiddenTitle: { ru: 'Скрыто', en: 'Hidden' },
  forbiddenHint: {
    ru: 'Этого нет или вам это не показывают.',
    en: 'This does not exist or is not shown to you.',
  },
  saved: { ru: 'Сохранено', en: 'Saved' },
  onDevice: {
    ru: '{waiting, plural, one {На устройстве, # в очереди} few {На устройстве, # в очереди} many {На устройстве, # в очереди} other {На устройстве, # в очереди}}',
    en: '{waiting, plural, one {On this device, # waiting} other {On this device, # waiting}}',
  },
  offline: { ru: 'Нет связи, можно продолжать', en: 'No connection, carry on' },
  undo: { ru: 'Отменить', en: 'Undo' },
  undone: { ru: 'Отменено', en: 'Undone' },
  close: { ru: 'Закрыть', en: 'Close' },
  progress: { ru: 'Готово {done} из {total}', en: '{done} of {total} done' },
});
