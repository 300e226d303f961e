import { Injectable } from '@nestjs/common';
import { Refusal, refusalReasons } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { RetentionDatabase } from '../data-map/retention-database';
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
  constructor(
    private readonly db: Database,
    private readonly keeper: RetentionDatabase,
  ) {}

  /** The transaction goes on at the new host, which the second wall lets add itself alone. */
  async create(slug: string, name: string, language: Language): Promise<Host> {
    if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(slug)) throw new Refusal(hostRefusals.badSlug, { slug });
    const [own] = await this.db.sql<{ id: string }>('select uuidv7() as id');
    await this.db.rescope({ hostId: String(own?.id) });
    const [made] = await this.db.sql<{ id: string }>(
      'insert into host (id, slug, name, language) values (app_host(), $1, $2, $3) on conflict do nothing returning id',
      [slug, name, language],
    );
    if (!made) throw new Refusal(hostRefusals.taken, { slug });
    return this.db.load(Host, made.id);
  }

  /** Every host on this machine. The server itself cannot ask which there are: requests are served as another role. */
  all(): Promise<Host[]> {
    return this.keeper.within({ hostId: null }, () => this.keeper.tx.find(Host, { order: { slug: 'ASC' } }));
  }

  /** The host with that slug; without one, the only host there is. */
  async named(slug: string | undefined): Promise<Host> {
    const hosts = (await this.all()).filter((host) => slug === undefined || host.slug === slug);
    if (hosts.length > 1) throw new Refusal(hostRefusals.severalHosts);
    const [host] = hosts;
    if (!host) throw slug === undefined ? new Refusal(hostRefusals.none) : new Refusal(hostRefusals.unknown, { slug });
    return host;
  }
}
