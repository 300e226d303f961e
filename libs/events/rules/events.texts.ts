import type { Message } from '@kunak/platform/rules';
import type { EventKind } from './event-kind';
import type { Openness } from './openness';
import type { SessionKind } from './session-kind';
import type { SessionRole } from './session-role';

export const eventKindTexts: Readonly<Record<EventKind, Message>> = {
  conference: { ru: 'Конференция', en: 'Conference' },
  training: { ru: 'Тренинг', en: 'Training' },
  seminar: { ru: 'Семинар', en: 'Seminar' },
  'round-table': { ru: 'Круглый стол', en: 'Round table' },
  'monitoring-trip': { ru: 'Мониторинговая поездка', en: 'Monitoring trip' },
  festival: { ru: 'Фестиваль', en: 'Festival' },
};

export const sessionKindTexts: Readonly<Record<SessionKind, Message>> = {
  plenary: { ru: 'Пленарное заседание', en: 'Plenary' },
  panel: { ru: 'Панельная дискуссия', en: 'Panel' },
  workshop: { ru: 'Мастерская', en: 'Workshop' },
  'group-discussion': { ru: 'Работа в группах', en: 'Group discussion' },
  bilateral: { ru: 'Двусторонняя встреча', en: 'Bilateral meeting' },
  screening: { ru: 'Показ фильма', en: 'Screening' },
  break: { ru: 'Перерыв', en: 'Break' },
  social: { ru: 'Свободное общение', en: 'Social time' },
};

export const sessionRoleTexts: Readonly<Record<SessionRole, Message>> = {
  speaker: { ru: 'Докладчик', en: 'Speaker' },
  moderator: { ru: 'Модератор', en: 'Moderator' },
  interpreter: { ru: 'Переводчик', en: 'Interpreter' },
  trainer: { ru: 'Тренер', en: 'Trainer' },
  rapporteur: { ru: 'Составитель отчёта', en: 'Rapporteur' },
};

export const opennessTexts: Readonly<Record<Openness, Message>> = {
  public: { ru: 'Открыто для всех', en: 'Public' },
  closed: { ru: 'Закрыто', en: 'Closed' },
  'no-devices': { ru: 'Без устройств', en: 'No devices' },
  'chatham-house': { ru: 'Правило Чатем-Хауса', en: 'Chatham House rule' },
};

/** What the openness asks of those in the room. */
export const opennessNotes: Readonly<Record<Openness, Message>> = {
  public: { ru: 'Может прийти любой; о встрече можно рассказывать.', en: 'Anyone may come, and may tell about it.' },
  closed: { ru: 'Только приглашённые; встречи нет в открытой программе.', en: 'Invited people only; it is not in the public programme.' },
  'no-devices': {
    ru: 'Только приглашённые; телефоны и компьютеры остаются за дверью.',
    en: 'Invited people only; phones and computers stay outside the room.',
  },
  'chatham-house': {
    ru: 'Сказанное можно использовать, но не называть, кто это сказал и кто был в комнате.',
    en: 'What is said may be used, but not who said it or who was in the room.',
  },
};
