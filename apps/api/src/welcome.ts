import { Database, faces } from '@kunak/platform/api';
import type { Settings } from '@kunak/platform/api';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { demoSlug } from './demo/demo-loader';
import { demoLogins } from './demo/demo-people';

/** What a person at the terminal needs to know first: addresses and, where the demo is, its logins. */
export async function welcome(services: NestExpressApplication, settings: Settings): Promise<string> {
  const db = services.get(Database);
  const demo =
    settings.embedded && (await db.within({ hostId: null }, async () => (await db.sql('select 1 from host where slug = $1', [demoSlug])).length > 0));
  const addresses = faces.map((face) => `  ${face.padEnd(8)} ${settings.originOf(face)}/${face}/`);
  const logins = demo
    ? ['', 'Demo logins (invented people, on this machine only):', ...demoLogins.map(({ login, passphrase }) => `  ${login.padEnd(22)} ${passphrase}`)]
    : [];
  const mailbox = settings.embedded && !settings.given.KUNAK_SMTP_URL ? [`  mailbox  ${settings.origin}/mailbox`] : [];
  return `Kunak is open: ${settings.origin}\n${[...addresses, ...mailbox, ...logins].join('\n')}\n`;
}
