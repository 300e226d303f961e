import type { DemoEvent } from './demo-event';

const hall = 'class';
type Plan = readonly [day: number, at: string, minutes: number, ru: string, en: string, trainer: number];
const plan: readonly Plan[] = [
  [0, '10:00', 90, 'Конвенция: что она защищает', 'The Convention: what it protects', 32],
  [0, '12:00', 90, 'Приемлемость жалобы', 'Admissibility of an application', 32],
  [0, '15:00', 90, 'Работа с доказательствами', 'Working with evidence', 33],
  [1, '10:00', 90, 'Право на жизнь и запрет пыток', 'The right to life and the prohibition of torture', 33],
  [1, '12:00', 90, 'Справедливый суд', 'Fair trial', 32],
  [1, '15:00', 90, 'Пишем жалобу: мастерская', 'Writing an application: workshop', 33],
  [2, '10:00', 90, 'Свобода собраний и объединений', 'Freedom of assembly and association', 32],
  [2, '12:00', 90, 'Правило 39: срочные меры', 'Rule 39: urgent measures', 33],
  [2, '15:00', 90, 'Учебный процесс', 'Moot court', 32],
  [2, '17:00', 60, 'Что дальше: план каждого', 'What next: everyone’s plan', 33],
];

/** A training for lawyers on cases before the European Court of Human Rights, as the 2016–2018 grant paid for (public fact); the rest is invented. */
export const demoTraining: DemoEvent = {
  slug: 'strasbourg-training-2017',
  kind: 'training',
  title: { ru: 'Тренинг для юристов: дела в Европейском суде', en: 'Training for lawyers: cases before the European Court' },
  firstDay: '2017-05-22',
  lastDay: '2017-05-24',
  timeZone: 'Europe/Moscow',
  languages: ['ru'],
  venue: { ru: 'Учебный центр', en: 'Training centre' },
  capacity: 16,
  guests: 12,
  rooms: [{ key: hall, name: { ru: 'Учебный класс', en: 'Classroom' }, capacity: 20, equipment: ['projector', 'flipchart'] }],
  sessions: plan.map(([day, at, minutes, ru, en, trainer]) => ({
    day,
    at,
    minutes,
    room: hall,
    kind: 'workshop',
    openness: 'closed',
    title: { ru, en },
    speakers: [trainer],
  })),
};
