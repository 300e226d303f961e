import { TestBed } from '@angular/core/testing';
import { FakeServer } from '../testing';
import { Texts } from '../texts/texts';
import { Api } from './api';
import { ApiOffline, ApiRefusal, ApiSignedOut } from './api-errors';
import { Connection } from './connection';
import type { Operation } from './operation';

const Rooms: Operation<{ rooms: string[] }, { day: string }> = { id: 'a1', name: 'Rooms' };

describe('the client', () => {
  let server: FakeServer;
  let api: Api;

  beforeEach(() => {
    server = new FakeServer();
    api = TestBed.inject(Api);
    TestBed.inject(Texts).language.set('en');
  });

  it('sends the id of the operation, its variables, and the language', async () => {
    server.on(Rooms, ({ day }) => ({ rooms: [`Garden on ${day}`] }));
    expect(await api.run(Rooms, { day: 'Tuesday' })).toEqual({ rooms: ['Garden on Tuesday'] });
    expect(server.asked).toEqual([
      { name: 'Rooms', variables: { day: 'Tuesday' }, headers: expect.objectContaining({ 'accept-language': 'en', 'x-kunak': '1' }) as unknown },
    ]);
  });

  it('passes a refusal on in the words of the server', async () => {
    server.refuse(Rooms, { code: 'events.full', message: 'There is no room left', field: 'day' });
    await expect(api.run(Rooms, { day: 'x' })).rejects.toEqual(new ApiRefusal('events.full', 'There is no room left', 'day'));
  });

  it('asks once more by itself after two met in the database: nothing was kept of the first time', async () => {
    let turns = 0;
    server.on(Rooms, () => ((turns += 1) === 1 ? server.refusal({ code: 'platform.collided', message: 'Try again' }) : { rooms: ['Garden'] }));
    expect(await api.run(Rooms, { day: 'x' })).toEqual({ rooms: ['Garden'] });
    expect(server.asked.map(({ variables }) => variables)).toEqual([{ day: 'x' }, { day: 'x' }]);
  });

  it('asks no third time, and never again after another refusal', async () => {
    server.refuse(Rooms, { code: 'platform.collided', message: 'Try again' });
    await expect(api.run(Rooms, { day: 'x' })).rejects.toEqual(new ApiRefusal('platform.collided', 'Try again', null));
    expect(server.asked).toHaveLength(2);
    server.refuse(Rooms, { code: 'platform.changedMeanwhile', message: 'Open it anew' });
    await expect(api.run(Rooms, { day: 'x' })).rejects.toMatchObject({ code: 'platform.changedMeanwhile' });
    expect(server.asked).toHaveLength(3);
  });

  it('says that the server cannot be reached, and knows when it can be again', async () => {
    server.on(Rooms, () => ({ rooms: [] }));
    server.disconnect();
    await expect(api.run(Rooms, { day: 'x' })).rejects.toBeInstanceOf(ApiOffline);
    expect(TestBed.inject(Connection).online()).toBe(false);
    server.connect();
    await api.run(Rooms, { day: 'x' });
    expect(TestBed.inject(Connection).online()).toBe(true);
  });

  it('tells when the session is over', async () => {
    const told: string[] = [];
    api.whenSignedOut(() => told.push('over'));
    server.refuse(Rooms, { code: 'platform.signed-out', message: 'Sign in again' });
    await expect(api.run(Rooms, { day: 'x' })).rejects.toBeInstanceOf(ApiSignedOut);
    expect(told).toEqual(['over']);
  });

  it('does not show the page of a broken proxy', async () => {
    globalThis.fetch = () => Promise.resolve({ json: () => Promise.reject(new SyntaxError('Unexpected token <')) } as Response);
    await expect(api.run(Rooms, { day: 'x' })).rejects.toMatchObject({ code: 'platform.broken', message: expect.stringContaining('on our side') as unknown });
  });
});
