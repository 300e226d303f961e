import { DataMap, keeping, Lasting, ofNobody, SnakeNaming, undeclared } from '@kunak/platform/api';
import { after, Basis, Clock, Reader, untilErased } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { createDataSource } from './database/data-source';
import { data } from './rooms';

@Entity()
class Umbrella {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  colour!: string;
  @Column('text')
  owner!: string;
}

@Entity()
class Parcel {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('jsonb')
  owner!: object;
}

const reason: Reason = {
  id: 'tests.umbrella',
  what: { ru: 'Зонт', en: 'Umbrella' },
  why: { ru: 'Чтобы вернуть', en: 'To give it back' },
  readers: [Reader.Self],
  basis: Basis.Interest,
  until: untilErased,
};
const keep = keeping({ owner: { ru: 'Чей', en: 'Whose' } });
const called = { ru: 'Зонты', en: 'Umbrellas' };

/** The entities’ own description needs no database. */
async function described(source: DataSource): Promise<DataSource> {
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  return source;
}
const umbrellas = () => described(new DataSource({ type: 'postgres', entities: [Umbrella], namingStrategy: new SnakeNaming() }));
const parcels = () => described(new DataSource({ type: 'postgres', entities: [Parcel], namingStrategy: new SnakeNaming() }));

describe('the data map', () => {
  it('speaks of every field that is stored', async () => {
    const { entityMetadatas } = await described(createDataSource('postgres://nobody@localhost/nothing'));
    expect(entityMetadatas.length).toBeGreaterThan(20);
    expect(
      undeclared(
        entityMetadatas,
        data.flatMap(({ kept }) => kept),
      ),
    ).toEqual([]);
    expect(() => new DataMap(entityMetadatas, data)).not.toThrow();
  });

  it('misses a field that says nothing, and a table that is not on it', async () => {
    const { entityMetadatas } = await umbrellas();
    const half = keep(Umbrella, { called, whose: 'id', personal: [[reason, 'owner']] });
    expect(undeclared(entityMetadatas, [half])).toEqual(['Umbrella.colour says neither what it is kept for nor that it is of nobody: see <room>.data.ts']);
    expect(undeclared(entityMetadatas, [])).toEqual(['Umbrella is not on the data map: add it to <room>.data.ts with keep() or ofNobody()']);
    expect(undeclared(entityMetadatas, [keep(Umbrella, { called, whose: 'id', personal: [[reason, 'owner']], plain: ['colour'] })])).toEqual([]);
    expect(() => new DataMap(entityMetadatas, [{ called, kept: [half] }])).toThrow('Umbrella.colour');
  });

  it('wants words for JSON that its person may read', async () => {
    const { entityMetadatas } = await parcels();
    const said = { called, personal: [[reason, 'owner']] } as const;
    expect(undeclared(entityMetadatas, [keep(Parcel, { ...said, whose: 'id' })])).toEqual(['Parcel.owner is JSON: say in `tells` how its person reads it']);
    expect(undeclared(entityMetadatas, [keep(Parcel, { ...said, whose: 'id', tells: { owner: () => called } })])).toEqual([]);
    expect(undeclared(entityMetadatas, [keep(Parcel, { ...said, whose: 'anybody' })])).toEqual([]);
  });

  it('refuses a clock that nobody reads, or it would never be over', async () => {
    const { entityMetadatas } = await umbrellas();
    const lent: Reason = { ...reason, until: [after(Clock.EventEnded, 'P1M', 'P1D', 'P1Y')] };
    const kept = [keep(Umbrella, { called, whose: 'id', personal: [[lent, 'owner']], plain: ['colour'] })];
    const umbrellasUntil = (room: object): Lasting => new Lasting(new DataMap(entityMetadatas, [{ called, kept, ...room }]));
    expect(() => umbrellasUntil({}).check()).toThrow('Umbrella: nobody says where the clock “event-ended” is read from here');
    expect(() => umbrellasUntil({ readings: [{ clock: Clock.EventEnded, entity: Umbrella, sql: () => ({ day: 'colour' }) }] }).check()).not.toThrow();
  });

  it('takes no field twice', async () => {
    const { entityMetadatas } = await umbrellas();
    expect(undeclared(entityMetadatas, [ofNobody(Umbrella, 'owner', 'colour', 'owner')])).toEqual(['Umbrella.owner is declared twice']);
  });

  it('gives each reason one meaning', () => {
    const reasons = data.flatMap(({ kept }) => kept.flatMap(({ personal }) => personal.map((group) => group.reason)));
    const ids = new Set(reasons).size;
    expect(new Set(reasons.map(({ id }) => id)).size).toBe(ids);
  });
});
