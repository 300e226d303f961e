import { Role } from '@kunak/platform/rules';
import { FakeServer, homeOf } from '@kunak/platform/web/testing';
import { scheduleNeeds } from './schedule-today';
import { ScheduleNeedsOperation } from './today.graphql.ts';
import type { ScheduleNeedsResult } from './today.graphql.ts';

const event = { id: 'e1', slug: 'meeting', title: { ru: 'Встреча', en: 'Meeting' }, firstDay: '2099-11-14', lastDay: '2099-11-16' };

describe('the schedule on the home page', () => {
  const serverSaying = (...scheduleNeedsOf: ScheduleNeedsResult['scheduleNeeds']): FakeServer =>
    new FakeServer().on(ScheduleNeedsOperation, () => ({ scheduleNeeds: scheduleNeedsOf, events: [event] }));
  const conflicts = [
    { kind: 'room-twice' as const, count: 2 },
    { kind: 'no-interpreter' as const, count: 1 },
  ];

  it('says what was not told and what does not fit, each with its page', async () => {
    const server = serverSaying(
      { eventId: 'e1', conflicts, changed: 3, tell: 4, unreleased: 0 },
      { eventId: 'one that I may not see', conflicts, changed: 1, tell: 0, unreleased: 0 },
    );
    expect(await homeOf(server, scheduleNeeds, Role.Organiser)).toEqual([
      {
        what: '3 сессии изменились после выпуска',
        why: 'Участники видят прежнее расписание; сообщить нужно 4 людям.',
        action: 'К выпуску',
        link: '/e/meeting/release',
      },
      { what: '3 конфликта в расписании', why: 'Зал занят дважды: 2 · Нет перевода: 1', action: 'Посмотреть', link: '/e/meeting/schedule' },
    ]);
  });

  it('says that nobody was told anything while the edition is near', async () => {
    const server = serverSaying({ eventId: 'e1', conflicts: [], changed: 0, tell: 0, unreleased: 12 });
    expect(await homeOf(server, scheduleNeeds, Role.Organiser)).toEqual([
      {
        what: '12 сессий стоит в расписании, а участники их не видят',
        why: 'До начала не больше месяца: людям пора знать, где и когда им быть.',
        action: 'К выпуску',
        link: '/e/meeting/release',
      },
    ]);
  });

  it('says nothing of what is in order', async () => {
    expect(await homeOf(serverSaying({ eventId: 'e1', conflicts: [], changed: 0, tell: 0, unreleased: 0 }), scheduleNeeds, Role.Organiser)).toEqual([]);
  });

  it('is no trainer’s matter', async () => {
    const server = serverSaying({ eventId: 'e1', conflicts, changed: 3, tell: 4, unreleased: 0 });
    expect(await homeOf(server, scheduleNeeds, Role.Trainer)).toEqual([]);
    expect(server.asked.map(({ name }) => name)).not.toContain('ScheduleNeeds');
  });
});
