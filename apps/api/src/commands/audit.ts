import { AuditSealer, AuditVerifier, Hosts, isOurHead, Settings } from '@kunak/platform/api';
import type { KnownHead } from '@kunak/platform/api';
import { readHeadText, Refusal, refusalReasons } from '@kunak/platform/rules';
import type { SignedHead } from '@kunak/platform/rules';
import { hostOption } from './command';
import type { AddCommand, CommonOptions, Printed, Services } from './command';
import { noHost } from './hosts';

const auditRefusals = refusalReasons('audit', {
  noHead: { ru: 'Это не строка конца журнала: {text}', en: 'This is not a line with the end of a journal: {text}' },
  notOurs: { ru: 'Эту строку подписал не этот сервер.', en: 'This line was not signed by this installation.' },
});

type Asked = CommonOptions & { readonly head: readonly string[] };

export const addAuditCommand: AddCommand = (program, run) => {
  program
    .command('audit')
    .description('who did what')
    .command('verify')
    .description('looks for entries that were changed, removed, reordered, slipped in or cut off; ends with 1 where it finds any')
    .addOption(hostOption())
    .option('--head <text>', 'an end of the journal that somebody kept; may be given several times', (text: string, all: string[]) => [...all, text], [])
    .action((options: Asked) => run({ ...options, host: noHost }, (services) => verifyAll(services, options)));
};

async function verifyAll(services: Services, options: Asked): Promise<Printed> {
  const heads = options.head.map((text) => checkedHead(text, services.get(Settings).secret));
  await services.get(AuditSealer).seal();
  const hosts = (await services.get(Hosts).all()).filter(({ slug }) => options.host === undefined || slug === options.host);
  const reports = [];
  for (const { id, slug } of hosts) reports.push({ slug, ...(await verifyHost(services, id, heads)) });
  const strange = heads.filter(({ hostId }) => !hosts.some(({ id }) => id === hostId)).map(({ hostId }) => hostId);
  const whole = strange.length === 0 && reports.every(({ problems }) => problems.length === 0);
  if (!whole) process.exitCode = 1;
  return { whole, hosts: reports, ...(strange.length > 0 ? { headsOfNoHost: strange } : {}) };
}

async function verifyHost(services: Services, hostId: string, heads: readonly SignedHead[]) {
  const known = heads.filter((head) => head.hostId === hostId).map(({ sequence, hash }): KnownHead => ({ sequence, hash: Buffer.from(hash, 'hex') }));
  const { entries, head, problems } = await services.get(AuditVerifier).verify(hostId, known);
  return { entries, hash: head.hash.toString('hex'), problems };
}

function checkedHead(text: string, secret: string): SignedHead {
  const head = readHeadText(text);
  if (!head) throw new Refusal(auditRefusals.noHead, { text });
  if (!isOurHead(head, secret)) throw new Refusal(auditRefusals.notOurs);
  return head;
}
