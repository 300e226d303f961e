import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, roleUrl, Settings } from '@kunak/platform/api';

/**
 * The settings of this process. `npm start` hands over the embedded database's address in `KUNAK_INTERNAL_DATABASE_URL`.
 * @throws Error that names each wrong setting in a line of its own
 */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = readSettings(environment);
  const embeddedUrl = environment['KUNAK_INTERNAL_DATABASE_URL'];
  const ownerUrl = given.DATABASE_URL ?? embeddedUrl;
  if (!ownerUrl) throw new Error('DATABASE_URL: no database; npm start brings one of its own');
  const secret = given.KUNAK_SECRET ?? secretOf(given.KUNAK_DATA);
  return new Settings(
    given,
    ownerUrl,
    roleUrl(ownerUrl, 'kunak_app', secret),
    roleUrl(ownerUrl, 'kunak_relay', secret),
    secret,
    given.DATABASE_URL === undefined,
  );
}

/** Made once; whoever can read it can read the database. */
function secretOf(folder: string): string {
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // EEXIST: it was made at an earlier start.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
