import { z } from 'zod';

const flag = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

/** Every setting of the server, its default and what it is for. The README's table is checked against this. */
export const settingsShape = z.object({
  KUNAK_PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Port of the web server.'),
  KUNAK_ADDRESS: z.string().min(1).default('127.0.0.1').describe('Address that the web server listens on.'),
  KUNAK_ORIGIN: z
    .url()
    .optional()
    .describe('Address that people type, such as https://example.org; mails and codes point there. Default: the server’s own address.'),
  KUNAK_CONSOLE_ORIGIN: z.url().optional().describe('Own origin of the console, if it has one.'),
  KUNAK_PORTAL_ORIGIN: z.url().optional().describe('Own origin of the portal, if it has one.'),
  KUNAK_VENUE_ORIGIN: z.url().optional().describe('Own origin of the venue, if it has one.'),
  KUNAK_DATA: z.string().min(1).default('.kunak').describe('Folder of the embedded database, the files, the secret and the master key.'),
  KUNAK_PASSKEY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .optional()
    .describe('Domain that passkeys belong to, such as example.org; every face’s origin must lie in it. Default: the host of the origins.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('Any PostgreSQL from 18 on, as a user who may create roles. Default: the embedded database, with the demo.'),
  KUNAK_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Secret of at least 32 characters that database passwords are derived from. Default: made once, kept in the data folder.'),
  KUNAK_MASTER_KEY: z
    .string()
    .regex(/^\s*[\w+/=-]{43,64}(\s+[\w+/=-]{43,64})*\s*$/, 'a master key is 32 bytes, as 64 hexadecimal digits or as base64')
    .optional()
    .describe(
      'Key that sensitive data is sealed under: 32 bytes as hex or base64; while it is changed, the new one before the old. Default: the file master.key, made once in the data folder.',
    ),
  KUNAK_MASTER_KEY_COMMAND: z
    .string()
    .min(1)
    .optional()
    .describe('Command that prints the master key, such as one that asks a key management service; instead of KUNAK_MASTER_KEY.'),
  KUNAK_POOL: z.coerce.number().int().min(1).max(200).default(10).describe('Connections that requests share.'),
  KUNAK_ANY_OPERATION: flag.default(false).describe('yes accepts any GraphQL operation, not only the committed ones. For development.'),
  KUNAK_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('SMTP server for outgoing mail, as smtp://user:password@host:port. Default: mail is kept and shown at /mailbox.'),
  KUNAK_MAIL_FROM: z.string().min(3).default('no-reply@localhost').describe('Sender of outgoing mail. Use a neutral name.'),
  KUNAK_FILES_URL: z.url().optional().describe('S3 bucket for files, as https://key:secret@host/bucket. Default: a folder in the data folder.'),
  KUNAK_BACKUP_TO: z
    .string()
    .startsWith('age1')
    .optional()
    .describe('Public key (age1…) that backups are sealed with; its other half belongs on another machine. Default: the option --to of the command.'),
  KUNAK_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('How much is logged. Logs hold no personal data and no addresses.'),
  KUNAK_LEAVE_TO: z.url().default('https://www.wikipedia.org/').describe('Where “Leave” takes a person who wants the page gone.'),
});

type Given = z.infer<typeof settingsShape>;

/** What the environment says, read once and checked. */
export class Settings {
  constructor(
    readonly given: Given,
    /** Connection as the owner of the tables: for migrations only. */
    readonly ownerUrl: string,
    readonly appUrl: string,
    readonly relayUrl: string,
    readonly secret: string,
    /** Whether this is the embedded database of `npm start`, which comes with the demo. */
    readonly embedded: boolean,
  ) {}

  /** The origin that a face is served from, without a slash at the end. */
  originOf(face: 'console' | 'portal' | 'venue'): string {
    const own = { console: this.given.KUNAK_CONSOLE_ORIGIN, portal: this.given.KUNAK_PORTAL_ORIGIN, venue: this.given.KUNAK_VENUE_ORIGIN }[face];
    return (own ?? this.origin).replace(/\/$/, '');
  }

  get origin(): string {
    return (this.given.KUNAK_ORIGIN ?? `http://${this.given.KUNAK_ADDRESS}:${this.given.KUNAK_PORT}`).replace(/\/$/, '');
  }
}

const faces = ['console', 'portal', 'venue'] as const;

/**
 * The domain that passkeys belong to and the origins that may use them. Browsers know no passkeys for a bare address: on this very machine
 * they work under `localhost`, under any other bare address not at all.
 * @throws Error when a face lies outside the domain
 */
export function passkeyPlaceOf(settings: Settings): { readonly domain: string; readonly origins: readonly string[] } | null {
  const origins = [...new Set([settings.origin, ...faces.map((face) => settings.originOf(face))])].map(asNamed);
  const hosts = origins.map((origin) => new URL(origin).hostname);
  const [first = ''] = hosts;
  const domain = settings.given.KUNAK_PASSKEY_DOMAIN ?? first;
  if (/^[\d.]+$|^\[/.test(domain)) return null;
  const outside = hosts.find((host) => host !== domain && !host.endsWith(`.${domain}`));
  if (outside === undefined) return { domain, origins };
  throw new Error(`KUNAK_PASSKEY_DOMAIN: ${outside} does not lie in ${domain}; name the domain that all faces share`);
}

function asNamed(origin: string): string {
  return origin.replace(/^(https?:\/\/)(127\.0\.0\.1|\[::1\])(?=:|$)/, '$1localhost');
}

/** Reads and checks the environment; an error names each bad setting in a line of its own. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Given {
  const known = Object.keys(settingsShape.shape);
  const unknown = Object.keys(environment).filter((name) => name.startsWith('KUNAK_') && !name.startsWith('KUNAK_INTERNAL_') && !known.includes(name));
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = settingsShape.safeParse(filled);
  const problems = [
    ...unknown.map((name) => `${name}: there is no such setting`),
    ...(read.success ? [] : read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)),
    ...(filled['KUNAK_MASTER_KEY'] && filled['KUNAK_MASTER_KEY_COMMAND']
      ? ['KUNAK_MASTER_KEY_COMMAND: KUNAK_MASTER_KEY is set as well; only one of them can be']
      : []),
  ];
  if (!read.success || problems.length > 0) throw new Error(`These settings are wrong:\n  ${problems.join('\n  ')}`);
  return read.data;
}
