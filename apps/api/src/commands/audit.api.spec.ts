import { randomUUID } from 'node:crypto';
import { Audit, connect, Database } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Printed, Run } from './command';
import { kunakProgram } from './program';

describe('kunak audit verify', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** The command as it is typed, on the server of this suite. Gives what it prints and the code with which it ends. */
  async function verify(...typed: string[]): Promise<{ printed: Printed; exitCode: typeof process.exitCode }> {
    let printed: Printed = {};
    const nobody = { accountId: '', hostId: '', personId: null, grants: [] };
    const run: Run = async (_, work) => {
      printed = await server.app.get(Database).within({ hostId: null }, () => work(server.app, nobody));
    };
    const before = process.exitCode;
    try {
      await kunakProgram(run).parseAsync(['audit', 'verify', ...typed], { from: 'user' });
      return { printed, exitCode: process.exitCode };
    } finally {
      process.exitCode = before;
    }
  }

  /** What an organiser's screen shows as one line, to be kept. */
  async function keptHead(): Promise<string> {
    for (let n = 0; n < 3; n += 1) await server.at(() => server.app.get(Audit).record('people.person-added', null));
    const organiser = await server.client({ role: Role.Organiser });
    return (await organiser.run<{ journalHead: { text: string } }>('{ journalHead { text } }')).data.journalHead.text;
  }

  it('finds the journals of all hosts whole, with an end that was kept', async () => {
    const { printed, exitCode } = await verify('--head', await keptHead());
    expect(exitCode).not.toBe(1);
    expect(printed).toMatchObject({ whole: true, hosts: [{ problems: [] }, { problems: [] }] });
    expect(printed).not.toHaveProperty('headsOfNoHost');
  });

  it('refuses a line that is no end of a journal, and one that was signed elsewhere', async () => {
    const line = await keptHead();
    await expect(verify('--head', line.slice(0, 60))).rejects.toMatchObject({ code: 'audit.noHead' });
    await expect(verify('--head', line.replace(/\S+$/, 'A'.repeat(86)))).rejects.toMatchObject({ code: 'audit.notOurs' });
    await expect(verify('--head', line.replace(server.hostId, randomUUID()))).rejects.toMatchObject({ code: 'audit.notOurs' });
  });

  it('shows by the line alone that the end was cut off together with what the database says of it, and ends with 1', async () => {
    const line = await keptHead();
    const owner = await connect(server.settings.ownerUrl);
    await owner.query('delete from audit_entry where host_id = $1 and sequence > 1', [server.hostId]);
    const end = 'select e.sequence, e.hash from audit_entry e where e.host_id = h.host_id and e.sequence = 1';
    await owner.query(`update audit_head h set (sequence, hash) = (${end}) where host_id = $1`, [server.hostId]);
    await owner.end();
    expect(await verify()).toMatchObject({ printed: { whole: true } });
    const { printed, exitCode } = await verify('--head', line);
    expect(exitCode).toBe(1);
    expect(printed).toMatchObject({ whole: false });
    expect(JSON.stringify(printed)).toContain('truncated');
  });
});
