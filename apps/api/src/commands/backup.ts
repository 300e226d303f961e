import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { connect, masterKeySource, openFileStore, prepareRoles, roleUrl } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backupRefusals } from '../backup/backup.refusals';
import { eraseAgain } from '../backup/erase-again';
import { restoreBackup } from '../backup/restore-backup';
import { keysFileOf, takeBackup, takeKeys } from '../backup/take-backup';
import { verifyRestored } from '../backup/verify-restored';
import { settingsOf } from '../environment';
import type { AddCommand, CommonOptions } from './command';
import { noHost } from './hosts';
import { machineLanguage, print } from './print';

export const addBackupKeyCommand: AddCommand = (program) => {
  program
    .command('backup-key')
    .description('makes a pair of keys for backups and stores it nowhere: the identity belongs on another machine or on paper')
    .action(async (options: CommonOptions) => {
      const identity = await generateX25519Identity();
      print({ recipient: await identityToRecipient(identity), identity }, options.json);
    });
};

export const addBackupCommand: AddCommand = (program) => {
  program
    .command('backup <file>')
    .description('writes everything, of every host, into <file>, and the keys apart into <file>.keys; the server may run meanwhile')
    .option('--to <recipient>', 'public key (age1…) to seal it with; default: KUNAK_BACKUP_TO')
    .option('--keys-only', 'writes <file>.keys alone, in place of what is there: a restore of an older backup then knows what was erased and shut until now')
    .action(async (named: string, options: CommonOptions & { to?: string; keysOnly?: boolean }) => {
      const from = performance.now();
      const file = fromWhereWeStand(named);
      const settings = settingsOf({ ...process.env, KUNAK_LOG: 'error' });
      const owner = await connect(settings.ownerUrl);
      await prepareRoles(owner, settings.secret).finally(() => owner.end());
      const url = roleUrl(settings.ownerUrl, 'kunak_backup', settings.secret);
      const recipient = options.to ?? settings.given.KUNAK_BACKUP_TO ?? '';
      if (options.keysOnly) return print({ ...(await takeKeys(url, file, recipient)), seconds: secondsSince(from) }, options.json);
      const { takenAt, manifest, bytes, keysBytes } = await takeBackup({ url, files: openFileStore(settings) }, file, recipient);
      const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
      const { count: files, missing: filesMissing } = manifest.files;
      print({ takenAt, rows, jobs: manifest.jobs.rows, files, filesMissing, bytes, keysBytes, seconds: secondsSince(from) }, options.json);
    });
};

export const addRestoreCommand: AddCommand = (program, run) => {
  program
    .command('restore <file>')
    .description(
      'brings a backup into an empty database: all of it, proved, or nothing; who was erased since is erased again, what was shut since is shut again',
    )
    .requiredOption('--identity <file>', 'file with the key (AGE-SECRET-KEY-…) that the backup was sealed for')
    .option('--keys <file>', 'the newest file of keys there is; default: <file>.keys')
    .action(async (named: string, options: CommonOptions & { identity: string; keys?: string }) => {
      const from = performance.now();
      const file = fromWhereWeStand(named);
      const settings = settingsOf({ ...process.env, KUNAK_LOG: 'error' });
      const keysFile = options.keys ?? keysFileOf(file);
      for (const path of [options.identity, file]) await assertReadable(path);
      await assertReadable(keysFile, backupRefusals.keysMissing);
      const identities = identitiesIn(options.identity, await readFile(options.identity, 'utf8'));
      const place = { ownerUrl: settings.ownerUrl, relayUrl: settings.relayUrl, secret: settings.secret, files: openFileStore(settings) };
      const restored = await restoreBackup(place, { file, keysFile, identities }, verifyRestored(masterKeySource(settings)));
      // What was written after the backup is lost: its age is the measure of that.
      const lostSeconds = Math.round((Date.now() - Date.parse(restored.takenAt)) / 1000);
      await run({ ...options, host: noHost }, async (services) => {
        const erased = await eraseAgain(services, machineLanguage());
        return { ...restored, lostSeconds, ...erased, seconds: secondsSince(from) };
      });
    });
};

/** npm runs us in the repository's folder; a file is named from where the person stands. */
const fromWhereWeStand = (file: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), file);

async function assertReadable(file: string, otherwise = backupRefusals.fileMissing): Promise<void> {
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(otherwise, { file, why: error.code ?? '?' });
  });
}

const secondsSince = (from: number): number => Math.round((performance.now() - from) / 100) / 10;

/** As `age-keygen` writes them: one a line, among comments. */
function identitiesIn(file: string, text: string): string[] {
  const identities = text.split(/\s+/).filter((word) => word.startsWith('AGE-SECRET-KEY-'));
  if (identities.length === 0) throw new Refusal(backupRefusals.noIdentity, { file });
  return identities;
}
