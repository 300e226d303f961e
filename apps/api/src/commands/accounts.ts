import { Database, foldLogin, Freezing, ResetDoor, Resets, TravelLocks } from '@kunak/platform/api';
import { Refusal, refusalReasons } from '@kunak/platform/rules';
import { hostOption } from './command';
import type { AddCommand, CommonOptions, Services } from './command';

const accountCommandRefusals = refusalReasons('commands', {
  noAccount: { ru: 'У этого хозяина нет входа с именем «{login}».', en: 'This host has no account with the sign-in name “{login}”.' },
  notShut: { ru: 'Этот вход не закрыт.', en: 'This account is not shut.' },
});

type Work = (services: Services, accountId: string) => Promise<Record<string, unknown>>;

/** For the day when no organiser can help: the one left is frozen, or a closure was set by a slip of the hand. */
export const addAccountCommand: AddCommand = (program, run) => {
  const account = program.command('account').description('what organisers cannot do for one another');
  const add = (name: string, description: string, work: Work): void => {
    account
      .command(`${name} <login>`)
      .description(description)
      .addOption(hostOption())
      .action((login: string, options: CommonOptions) =>
        run(options, async (services) => ({ login: foldLogin(login), ...(await work(services, await accountOf(services, login))) })),
      );
  };
  add('unfreeze', 'lets a frozen account in again', async (services, id) => done(await services.get(Freezing).unfreezeByAdministrator(id)));
  add('release', 'ends a travel lock before its time', async (services, id) => done(await services.get(TravelLocks).releaseByAdministrator(id)));
  add('reset', 'makes a link with which the holder chooses a new passphrase, once, within a day', async (services, id) => ({
    link: await services.get(ResetDoor).linkFor(id, await services.get(Resets).make(id, false)),
  }));
};

function done(changed: boolean): { done: true } {
  if (!changed) throw new Refusal(accountCommandRefusals.notShut);
  return { done: true };
}

async function accountOf(services: Services, login: string): Promise<string> {
  const [found] = await services
    .get(Database)
    .sql<{ id: string }>(`select a.id from account a join membership m on m.account_id = a.id and m.host_id = (select app_host()) where a.login = $1`, [
      foldLogin(login),
    ]);
  if (!found) throw new Refusal(accountCommandRefusals.noAccount, { login });
  return found.id;
}
