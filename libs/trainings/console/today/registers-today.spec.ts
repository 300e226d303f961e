import { Role } from '@kunak/platform/rules';
import { FakeServer, homeOf } from '@kunak/platform/web/testing';
import { registerNeeds } from './registers-today';
import { RegisterNeedsOperation } from './today.graphql.ts';

const event = { id: 'e1', slug: 'training', title: { ru: 'Тренинг', en: 'Training' }, firstDay: '2017-05-22', lastDay: '2017-05-24' };

describe('registers on the home page', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(RegisterNeedsOperation, () => ({
      registerNeeds: [
        { eventId: 'e1', unmarked: 2 },
        { eventId: 'one that I may not see', unmarked: 1 },
      ],
      events: [event],
    }));
  });

  it.each([Role.Organiser, Role.Trainer])('are asked of the %s, with the way to the marks', async (role) => {
    expect(await homeOf(server, registerNeeds, role)).toEqual([
      {
        what: '2 сессии прошли без отметок',
        why: 'Пока тренер помнит, кто был: без отметок нет и сертификатов.',
        action: 'Посмотреть',
        link: '/e/training/attendance',
      },
    ]);
  });

  it('are asked of nobody else, nor of the server for them', async () => {
    expect(await homeOf(server, registerNeeds, Role.ProtectionOfficer)).toEqual([]);
    expect(server.asked.map(({ name }) => name)).not.toContain('RegisterNeeds');
  });
});
