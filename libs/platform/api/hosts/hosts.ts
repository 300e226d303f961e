import { Injectable } from '@nestjs/common';
import { Refusal, refusalReasons } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { Database } from '../database/database';
import { Host } from './host.entity';

export const hostRefusals = refusalReasons('hosts', {
  unknown: { ru: 'Нет хозяина с коротким именем «{slug}».', en: 'There is no host with the slug “{slug}”.' },
  badSlug: {
    ru: 'Короткое имя «{slug}» не подходит: латинские буквы, цифры и дефисы, от 2 до 40 знаков.',
    en: 'The slug “{slug}” does not fit: Latin letters, digits and hyphens, 2 to 40 characters.',
  },
  taken: { ru: 'Хозяин с коротким именем «{slug}» уже есть.', en: 'There is a host with the slug “{slug}” already.' },
  severalHosts: { ru: 'Хозяев несколько: укажите --host.', en: 'There are several hosts: give --host.' },
  none: { ru: 'Хозяев ещё нет: сначала host create.', en: 'There is no host yet: host create comes first.' },
});

@Injectable()
export class Hosts {
  constructor(private readonly db: Database) {}

  async create(slug: string, name: string, language: Language): Promise<Host> {
    if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(slug)) throw new Refusal(hostRefusals.badSlug, { slug });
    const [made] = await this.db.sql<{ id: string }>('insert into host (slug, name, language) values ($1, $2, $3) on conflict do nothing returning id', [
      slug,
      name,
      language,
    ]);
    if (!made) throw new Refusal(hostRefusals.taken, { slug });
    return this.db.load(Host, made.id);
  }

  /** Of every host on this machine. */
  async ids(): Promise<string[]> {
    return (await this.db.within({ hostId: null }, () => this.db.tx.find(Host, { select: { id: true } }))).map(({ id }) => id);
  }

  /** The host with that slug; without one, the only host there is. */
  async named(slug: string | undefined): Promise<Host> {
    const hosts = await this.db.tx.find(Host, { take: 2, ...(slug === undefined ? {} : { where: { slug } }) });
    if (hosts.length > 1) throw new Refusal(hostRefusals.severalHosts);
    const [host] = hosts;
    if (!host) throw slug === undefined ? new Refusal(hostRefusals.none) : new Refusal(hostRefusals.unknown, { slug });
    return host;
  }
}
