import { SMTPServer } from 'smtp-server';
import { freePort } from '../processes.mjs';

/** A real mail server that keeps in mind who got which mail; it can go away and come back under its address. */
export async function openMailServer() {
  const port = await freePort();
  const arrived = [];
  let server;
  const mail = {
    url: `smtp://127.0.0.1:${port}`,
    /** `{ id, to, text }` of every mail that was taken, in the order of arrival. */
    arrived,
    async start() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        logger: false,
        onData: (stream, session, done) => take(stream, arrived, done),
      });
      server.on('error', () => {});
      await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
  await mail.start();
  return mail;
}

function take(stream, arrived, done) {
  let text = '';
  stream.on('data', (chunk) => (text += chunk));
  stream.on('end', () => {
    const [, id] = /^Message-ID: <([^@]+)@/im.exec(text) ?? [];
    const [, to] = /^To: (.+)$/im.exec(text) ?? [];
    arrived.push({ id, to: to?.trim(), text: plain(text) });
    done();
  });
}

/** Without the soft line breaks of quoted-printable (RFC 2045, 6.7). */
const plain = (text) => text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
