import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Hosts, Retention } from '@kunak/platform/api';
import { loadDemo } from './demo-loader';
import { demoLogins } from './demo-people';

describe('the demo', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it('loads once, as a host of its own, with guests who are invented and say so', async () => {
    await loadDemo(server.app, '2099-11-20');
    await expect(loadDemo(server.app, '2099-11-20')).rejects.toThrow('demo.there');
    const { id } = await server.app.get(Hosts).named('demo');
    const facts = await server.at(
      (db) =>
        db.sql(`select (select count(*)::int from person where working_name !~ '^(Гость|Guest) \\d\\d$') as real_names, (select count(*)::int from person) as guests,
                       (select json_object_agg(slug, (select count(*) from participation p where p.event_id = e.id)) from event e) as taking_part`),
      id,
    );
    // About 20 guests in November 2012, 35 participants on 13 December 2007: the public facts.
    expect(facts).toEqual([
      {
        real_names: 0,
        guests: 35,
        taking_part: { 'north-caucasus-2012': 20, 'challenges-to-legitimacy-2007': 35, 'strasbourg-training-2017': 12, 'next-edition': 12 },
      },
    ]);
  });

  it('still has its speakers after the first night', async () => {
    const { id } = await server.app.get(Hosts).named('demo');
    const parts = async (): Promise<number> => (await server.at((db) => db.sql<{ n: number }>('select count(*)::int as n from session_person'), id))[0]?.n ?? 0;
    const before = await parts();
    expect(before).toBeGreaterThan(0);
    await server.app.get(Retention).run(id);
    expect(await parts()).toBe(before);
  });

  it('lets its three visitors in', async () => {
    for (const { login, passphrase } of demoLogins) {
      const query = 'mutation ($login: String!, $passphrase: String!) { signIn(login: $login, passphrase: $passphrase) { outcome } }';
      expect((await server.stranger.run(query, { login, passphrase })).data).toEqual({ signIn: { outcome: 'SIGNED_IN' } });
    }
  });
});
