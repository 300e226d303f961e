import { TestBed } from '@angular/core/testing';
import { Role } from '@kunak/platform/rules';
import { Toasts } from '@kunak/platform/web';
import { FakeServer, homeOf } from '@kunak/platform/web/testing';
import { registrationNeeds } from './registration-today';
import { OfferSeatsTodayOperation, RegistrationNeedsOperation, TakeOfferBackOperation } from './today.graphql.ts';

const event = { id: 'e1', slug: 'meeting', title: { ru: 'Встреча', en: 'Meeting' }, firstDay: '2099-11-14', lastDay: '2099-11-16' };

describe('places on the home page', () => {
  let server: FakeServer;
  let offered: string[];
  beforeEach(() => {
    offered = ['p1'];
    server = new FakeServer()
      .on(RegistrationNeedsOperation, () => ({
        registrationNeeds: [
          { kind: 'decide' as const, eventId: 'e1', count: 2, since: null, waiting: null, states: ['applied' as const] },
          { kind: 'offer-seats' as const, eventId: 'e1', count: 1, since: '2099-10-01T09:00:00.000Z', waiting: 3, states: ['waiting-list' as const] },
          { kind: 'decide' as const, eventId: 'an event that I may not see', count: 9, since: null, waiting: null, states: ['applied' as const] },
        ],
        events: [event],
      }))
      .on(OfferSeatsTodayOperation, () => ({ offerFreeSeats: { changed: offered.map((id) => ({ id, version: 4 })) } }))
      .on(TakeOfferBackOperation, ({ id }) => ({ undoParticipationStep: { id } }));
  });
  const asked = (name: string): unknown[] => server.asked.filter((one) => one.name === name).map(({ variables }) => variables);

  it('say how many are free and how many wait, and what a click does', async () => {
    const [decide, offer, ...others] = await homeOf(server, registrationNeeds, Role.Organiser);
    expect(others).toEqual([]);
    expect(decide).toMatchObject({ what: '2 анкеты ждут решения', action: 'Решить', link: '/e/meeting/participants?show=applied', act: undefined });
    expect(offer).toMatchObject({ what: '1 место свободно, ждут 3 человека', action: 'Предложить место', link: '/e/meeting/participants?show=waiting-list' });
    expect(offer?.why).toContain('те, кто ждёт дольше всех');
  });

  it('are offered with one click, which can be taken back', async () => {
    const [, offer] = await homeOf(server, registrationNeeds, Role.Organiser);
    const done = jest.fn();
    await offer?.act?.(done);
    expect(asked('OfferSeatsToday')).toEqual([{ eventId: 'e1' }]);
    const toasts = TestBed.inject(Toasts);
    const [toast] = toasts.list();
    expect([toast?.text, done.mock.calls.length]).toEqual(['Место предложено 1 гостю', 1]);
    if (toast) await toasts.undo(toast);
    expect(asked('TakeOfferBack')).toEqual([{ id: 'p1', version: 4 }]);
    expect(done.mock.calls).toHaveLength(2);
  });

  it('say so when somebody else was faster, or when the server refuses', async () => {
    const [, offer] = await homeOf(server, registrationNeeds, Role.Organiser);
    offered = [];
    const done = jest.fn();
    await offer?.act?.(done);
    server.refuse(OfferSeatsTodayOperation, { code: 'platform.notFound', message: 'Здесь ничего нет' });
    await offer?.act?.(done);
    const { list } = TestBed.inject(Toasts);
    expect(list().map(({ text, undo }) => [text, undo])).toEqual([
      ['Уже предложено: свободных мест для листа ожидания больше нет.', undefined],
      ['Здесь ничего нет', undefined],
    ]);
    expect(done.mock.calls).toHaveLength(2);
  });

  it('are nothing that a trainer is told of', async () => {
    expect(await homeOf(server, registrationNeeds, Role.Trainer)).toEqual([]);
    expect(asked('RegistrationNeeds')).toEqual([]);
  });
});
