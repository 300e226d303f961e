import { AccessLinks, Database, Hosts, Settings } from '@kunak/platform/api';
import { closestLanguage, Refusal, refusalReasons, Role } from '@kunak/platform/rules';
import { hostOption, languageOption } from './command';
import type { AddCommand, CommonOptions } from './command';

const commandRefusals = refusalReasons('commands', {
  unknownRole: { ru: 'Нет роли «{role}». Есть: {roles}.', en: 'There is no role “{role}”. There are: {roles}.' },
});
const linkDays = 7;

export const addHostCommand: AddCommand = (program, run) => {
  const host = program.command('host').description('the organisations whose data this is');
  host
    .command('create <slug> <name>')
    .description('makes a host')
    .addOption(languageOption())
    .action((slug: string, name: string, options: CommonOptions & { language: string }) =>
      run({ ...options, host: noHost }, async (services) => {
        const made = await services.get(Hosts).create(slug, name, closestLanguage(options.language));
        return { id: made.id, slug: made.slug };
      }),
    );
};

/** `--host` of commands that run before there is any host. */
export const noHost = '';

export const addUserCommand: AddCommand = (program, run) => {
  const user = program.command('user').description('who may sign in');
  user
    .command('invite <login>')
    .description('makes a link that lets somebody choose a passphrase, once, within 7 days')
    .addOption(hostOption())
    .option('--role <role>', `one of ${Object.values(Role).join(', ')}`, Role.Organiser)
    .option('--name <name>', 'how screens call this account')
    .addOption(languageOption())
    .action((login: string, options: CommonOptions & { role: string; name?: string; language: string }) =>
      run(options, async (services) => {
        const role = Object.values(Role).find((one) => one === options.role);
        if (!role) throw new Refusal(commandRefusals.unknownRole, { role: options.role, roles: Object.values(Role).join(', ') });
        const expiresAt = new Date(Date.now() + linkDays * 86_400_000).toISOString();
        const access = {
          login,
          displayName: options.name ?? login,
          role,
          eventId: null,
          personId: null,
          language: closestLanguage(options.language),
          expiresAt,
        };
        const { token } = await services.get(AccessLinks).offer(access);
        return { link: `${services.get(Settings).originOf('console')}/console/i#${token}`, hostId: services.get(Database).hostId };
      }),
    );
};
