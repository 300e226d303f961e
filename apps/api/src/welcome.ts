import { faces, Hosts } from '@kunak/platform/api';
import type { Settings } from '@kunak/platform/api';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { demoSlug } from './demo/demo-loader';
import { demoLogins } from './demo/demo-people';

/** What a person at the terminal needs to know first: addresses and, where the demo is, its logins. */
export async function welcome(services: NestExpressApplication, settings: Settings): Promise<string> {
  const demo = settings.embedded && (await services.get(Hosts).all()).some(({ slug }) => slug === demoSlug);
  const addresses = faces.map((face) => `  ${face.padEnd(8)} ${settings.originOf(face)}/${face}/`);
  const logins = demo
    ? ['', 'Demo logins (invented people, on this machine only):', ...demoLogins.map(({ login, passphrase }) => `  ${login.padEnd(22)} ${passphrase}`)]
    : [];
  const mailbox = settings.embedded && !settings.given.KUNAK_SMTP_URL ? [`  mailbox  ${settings.origin}/mailbox`] : [];
  return `Kunak is open: ${settings.origin}\n${[...addresses, ...mailbox, ...logins].join('\n')}\n`;
}
