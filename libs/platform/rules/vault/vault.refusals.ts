import { refusalReasons } from '../refusal';

/** One for all that can be wrong with a sealed value: which it was, only the log knows. */
export const vaultRefusals = refusalReasons('vault', {
  cannotOpen: {
    ru: 'Эту запись открыть нельзя: она повреждена или подменена. Сообщите администратору.',
    en: 'This entry cannot be opened: it is damaged or was tampered with. Tell the administrator.',
  },
});
