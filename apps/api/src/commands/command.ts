import { Database, Hosts } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { Language, languages, Role } from '@kunak/platform/rules';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Option } from 'commander';
import type { Command } from 'commander';

export type Services = NestExpressApplication;
/** What a command prints with `--json`. */
export type Printed = Readonly<Record<string, unknown>>;

/**
 * Hangs one command of a room into the program. `work` runs in one transaction at the host and gives what is printed;
 * whatever it refuses is printed as one line, and nothing of it stays.
 */
export type AddCommand = (program: Command, run: Run) => void;
export type Run = (options: CommonOptions, work: (services: Services, viewer: Viewer) => Promise<Printed>) => Promise<void>;
export type CommonOptions = { readonly host?: string; readonly json?: boolean };

/** `--host`, of the commands that work at one. */
export function hostOption(): Option {
  return new Option('--host <slug>', 'the host, where there are several');
}

/** `--language`: another one than Kunak speaks is refused. */
export function languageOption(): Option {
  return new Option('--language <language>').choices(languages).default(Language.Russian);
}

/** The administrator at the keyboard acts with an organiser's rights at one host; nobody signed in is named in the audit. */
export async function atHost<Result>(services: Services, slug: string | undefined, work: (viewer: Viewer) => Promise<Result>): Promise<Result> {
  const db = services.get(Database);
  const host = await services.get(Hosts).named(slug);
  const viewer: Viewer = { accountId: host.id, hostId: host.id, personId: null, grants: [{ role: Role.Organiser, eventId: null }] };
  return db.within({ hostId: host.id }, () => work(viewer));
}
