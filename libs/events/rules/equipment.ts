import type { Message } from '@kunak/platform/rules';

/** What rooms usually have, by the word that is stored; anything else is stored as it was written. */
export const usualEquipment: Readonly<Record<string, Message>> = {
  booth: { ru: 'кабина переводчиков', en: 'interpreters’ booth' },
  projector: { ru: 'проектор', en: 'projector' },
  microphones: { ru: 'микрофоны', en: 'microphones' },
  flipchart: { ru: 'флипчарт', en: 'flip chart' },
  'video-call': { ru: 'видеосвязь', en: 'video call' },
  'step-free': { ru: 'вход без ступеней', en: 'step-free access' },
};
