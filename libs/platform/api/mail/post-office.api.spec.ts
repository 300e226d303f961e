import type { AddressInfo } from 'node:net';
import { MailState } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { SMTPServer } from 'smtp-server';
import { event, Outbox } from '../outbox/outbox';
import { MailMessage } from './mail-message.entity';
import { PostOffice } from './post-office';

const letter = {
  to: 'guest07@example.org',
  language: 'ru',
  subject: { ru: 'У вас сообщение', en: 'A message' },
  body: { ru: 'Его можно прочитать: {link}', en: 'Read it: {link}' },
} as const;
const happened = event<{ what: string }>('test.happened');

async function until(happens: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400 && !(await happens()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await happens()).toBe(true);
}

describe('what was recorded', () => {
  let smtp: SMTPServer;
  let server: TestServer;
  const arrived: string[] = [];
  const handled: string[] = [];
  let refusals = 2;

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          refusals -= 1;
          if (refusals >= 0) return done(new Error('451 later'));
          arrived.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    server = await startTestServer({ KUNAK_SMTP_URL: `smtp://127.0.0.1:${port}`, KUNAK_MAIL_FROM: 'Post <post@example.org>' });
    let failures = 1;
    server.app.get(Outbox).on(happened, 'test-handle', async ({ what }) => {
      if (failures-- > 0) throw new Error('not now');
      handled.push(what);
      return Promise.resolve();
    });
    await server.startJobs();
  });
  afterAll(async () => {
    await server.stop();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  const mail = () => server.at(({ tx }) => tx.findOneByOrFail(MailMessage, {}));

  it('goes to the SMTP server until it takes it, and leaves no text behind', async () => {
    await server.at(() => server.app.get(PostOffice).post({ ...letter, values: { link: 'https://example.org/portal/i#secret' } }));
    await until(() => arrived.length > 0);
    await until(async () => (await mail()).state === MailState.Sent);
    const [source = ''] = arrived;
    expect(source).toContain('To: guest07@example.org');
    expect(source).toContain('From: Post <post@example.org>');
    expect(source).toMatch(/Message-ID: <[0-9a-f-]{36}@example\.org>/);
    expect(source).not.toMatch(/nodemailer|X-Mailer|kunak/i);
    expect(await mail()).toMatchObject({ state: MailState.Sent, written: null });
    expect(arrived).toHaveLength(1);
  });

  it('is never sent when the fact itself was undone', async () => {
    const undone = server.at(async () => {
      await server.app.get(PostOffice).post({ ...letter, values: { link: 'https://example.org' } });
      throw new Error('the fact does not stand');
    });
    await expect(undone).rejects.toThrow('does not stand');
    expect(await server.at(({ tx }) => tx.count(MailMessage))).toBe(1);
  });

  it('is sent on time although the clock of this server is a day behind that of the database', async () => {
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(now - 86_400_000);
    const before = arrived.length;
    await server.at(() => server.app.get(PostOffice).post({ ...letter, values: { link: 'https://example.org' } }));
    await until(() => arrived.length > before);
    clock.mockRestore();
  });

  it('waits for its time when the clock was put back since, and is sent then', async () => {
    const before = arrived.length;
    const { id } = await server.at(async ({ tx }) => {
      await server.app.get(PostOffice).post({ ...letter, values: { link: 'https://example.org' } });
      const { id: posted } = await tx.findOneByOrFail(MailMessage, { state: MailState.Waiting });
      await tx.update(MailMessage, { id: posted }, { sendAfter: () => "now() + interval '2 seconds'" });
      return { id: posted };
    });
    await until(() => arrived.length > before);
    await until(() => server.at(({ tx }) => tx.existsBy(MailMessage, { id, state: MailState.Sent })));
  });

  it('is posted once, however often the fact is handled', async () => {
    const factId = '01990000-0000-7000-8000-000000000007';
    const post = (): Promise<void> => server.at(() => server.app.get(PostOffice).post({ ...letter, values: { link: 'https://example.org' } }, factId));
    await post();
    await post();
    expect(await server.at(({ tx }) => tx.countBy(MailMessage, { id: factId }))).toBe(1);
  });

  it('is handled again after a failure, and once in the end', async () => {
    await server.at(() => server.app.get(Outbox).record(happened, { what: 'arrival' }));
    await until(() => handled.length > 0);
    expect(handled).toEqual(['arrival']);
    expect(await server.at((db) => db.sql('select 1 from outbox_event'))).toEqual([]);
  });
});
