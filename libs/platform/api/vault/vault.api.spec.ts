import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { QueryRunner } from 'typeorm';
import { Hosts } from '../hosts/hosts';
import { logger } from '../logging';
import { openBytes } from './envelope';
import { KnownMasterKey } from './master-key.entity';
import { MasterKeys } from './master-keys';
import { PersonKey } from './person-key.entity';
import { Vault } from './vault';
import { VaultRotation } from './vault-rotation';

const place = ['test.name'] as const;
const refused = { code: 'vault.cannotOpen' };

describe('the vault', () => {
  let server: TestServer;
  let vault: Vault;
  beforeAll(async () => {
    server = await startTestServer();
    vault = server.app.get(Vault);
  });
  afterAll(() => server.stop());

  const aPerson = async (hostId = server.hostId) => (await server.add<{ id: string; workingName: string }>('Person', { workingName: 'Guest 07' }, hostId)).id;
  const keyFile = () => join(server.settings.given.KUNAK_DATA, 'master.key');
  /** How many statements the work sends in one transaction. */
  const statements = (work: () => Promise<unknown>): Promise<number> =>
    server.at(async ({ tx: { queryRunner } }) => {
      const sent = jest.spyOn(queryRunner as QueryRunner, 'query');
      await work();
      return sent.mock.calls.length;
    });

  it('gives back what was sealed for a person, and keeps nothing of it readable', async () => {
    const personId = await aPerson();
    const sealed = await server.at(() => vault.seal(personId, place, 'Гость Седьмой'));
    expect(sealed.toString()).not.toContain('Гость');
    expect(await server.at(() => vault.open(personId, place, sealed))).toBe('Гость Седьмой');
    expect(await server.at(() => vault.open(personId, place, null))).toBeNull();
  });

  it('binds a value to its host and person in the words that were always used, or nothing sealed before would open', async () => {
    const personId = await aPerson();
    const sealed = await server.at(() => vault.seal(personId, place, 'Guest 07'));
    const [row] = await server.at((db) => db.sql<{ wrapped: Buffer }>('select wrapped from person_key where person_id = $1', [personId]));
    const master = await server.at(() => server.app.get(MasterKeys).newest());
    const key = master.unwrap([server.hostId, personId], row?.wrapped as Buffer);
    expect(Buffer.from(openBytes(key, `["kunak vault","${server.hostId}","${personId}","test.name"]`, sealed)).toString()).toBe('Guest 07');
  });

  it('opens nothing at another person, in another column, in another row', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const sealed = await server.at(() => vault.seal(one, ['test.name', 'row 1'], 'Guest 07'));
    await server.at(() => vault.seal(other, place, 'Guest 08'));
    await expect(server.at(() => vault.open(other, ['test.name', 'row 1'], sealed))).rejects.toMatchObject(refused);
    await expect(server.at(() => vault.open(one, ['test.other', 'row 1'], sealed))).rejects.toMatchObject(refused);
    await expect(server.at(() => vault.open(one, ['test.name', 'row 2'], sealed))).rejects.toMatchObject(refused);
    expect(await server.at(() => vault.open(one, ['test.name', 'row 1'], sealed))).toBe('Guest 07');
  });

  it('refuses a key that was put at another person', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    const sealed = await server.at(() => vault.seal(one, place, 'Guest 07'));
    await server.at(() => vault.seal(other, place, 'Guest 08'));
    await server.at((db) =>
      db.sql('update person_key set wrapped = (select wrapped from person_key k where k.person_id = $1) where person_id = $2', [other, one]),
    );
    const logged = jest.spyOn(logger, 'error').mockReturnValue();
    await expect(server.at(() => vault.open(one, place, sealed))).rejects.toMatchObject(refused);
    expect(logged.mock.calls).toEqual([[{ column: 'person_key.wrapped' }, 'a sealed value cannot be opened']]);
    logged.mockRestore();
    await server.at(() => vault.forget(one));
  });

  it('knows no key of another host', async () => {
    const personId = await aPerson();
    await server.at(() => vault.seal(personId, place, 'Guest 07'));
    expect(await server.at((db) => db.tx.countBy(PersonKey, { personId }))).toBe(1);
    expect(await server.at((db) => db.tx.countBy(PersonKey, { personId }), server.otherHostId)).toBe(0);
  });

  it('forgets a person for good: a value that somebody kept opens no more', async () => {
    const personId = await aPerson();
    const sealed = await server.at(() => vault.seal(personId, place, 'Guest 07'));
    await server.at(async () => {
      expect(await vault.open(personId, place, sealed)).toBe('Guest 07');
      await vault.forget(personId);
      expect(await vault.open(personId, place, sealed)).toBeNull();
    });
    expect(await server.at(() => vault.open(personId, place, sealed))).toBeNull();
    await server.at(() => vault.seal(personId, place, 'Guest 07'));
    await expect(server.at(() => vault.open(personId, place, sealed))).rejects.toMatchObject(refused);
  });

  it('asks once for the keys of any number of people, and four times more to make them', async () => {
    const people = [await aPerson(), await aPerson(), await aPerson()];
    expect(await statements(() => vault.forSealing(people))).toBe(5);
    expect(await statements(() => vault.forSealing(people))).toBe(1);
    expect(await statements(() => vault.forOpening(people.slice(0, 1)))).toBe(1);
    const twice = async (): Promise<void> => {
      await vault.forOpening(people);
      await vault.forSealing(people);
    };
    expect(await statements(twice)).toBe(1);
  });

  it('seals for nobody whose key was not asked for', async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    await server.at(async () => {
      const sealing = await vault.forSealing([one]);
      expect(() => sealing.of(other)).toThrow('no key was asked for this person');
    });
  });

  it('gives a person one key when two requests seal at the same moment', async () => {
    const personId = await aPerson();
    const sealed = await Promise.all([1, 2, 3].map((n) => server.at(() => vault.seal(personId, place, `Guest ${n}`))));
    const opened = await server.at(() => Promise.all(sealed.map((one) => vault.open(personId, place, one))));
    expect(opened).toEqual(['Guest 1', 'Guest 2', 'Guest 3']);
  });

  it('seals secrets of a host that another host and the installation do not open', async () => {
    const sealed = await server.at(async () => vault.ofHost().seal(place, 'Guest 07'));
    expect(await server.at(async () => vault.ofHost().open(place, sealed))).toBe('Guest 07');
    await expect(server.at(async () => vault.ofHost().open(place, sealed), server.otherHostId)).rejects.toMatchObject(refused);
    expect(() => vault.ofInstallation().open(place, sealed)).toThrow('vault.cannotOpen');
    // In the context that `sealedContext` pins, or what was sealed before would open no more.
    const masters = server.app.get(MasterKeys);
    const opened = (key: Uint8Array, context: string, bytes: Buffer): string => Buffer.from(openBytes(key, context, bytes)).toString();
    expect(opened(masters.ownKeyOf(server.hostId), `["kunak vault","${server.hostId}",null,"test.name"]`, sealed)).toBe('Guest 07');
    const ofAll = vault.ofInstallation().seal(place, 'Guest 08');
    expect(opened(masters.ownKeyOf(null), '["kunak vault",null,null,"test.name"]', ofAll)).toBe('Guest 08');
  });

  describe('and its master key', () => {
    const check = () => server.app.get(MasterKeys).onModuleInit();

    it('lie apart: the key is in a file that nobody else may read, and not in the database', async () => {
      expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
      const key = Buffer.from(readFileSync(keyFile(), 'utf8').trim(), 'base64url');
      const [known] = await server.at((db) => db.tx.find(KnownMasterKey));
      expect(JSON.stringify(known)).not.toContain(key.toString('hex').slice(0, 8));
      expect(known?.installationKey.includes(key)).toBe(false);
      await check();
    });

    it('refuse to start with another one, without one, and with one that others may read', async () => {
      const kept = readFileSync(keyFile());
      writeFileSync(keyFile(), randomBytes(32).toString('base64url'));
      await expect(check()).rejects.toThrow('this is not the master key that the data in this database is sealed under');
      writeFileSync(keyFile(), 'nonsense');
      await expect(check()).rejects.toThrow('a master key is 32 bytes');
      rmSync(keyFile());
      await expect(check()).rejects.toThrow('the master key of this database is missing');
      expect(() => statSync(keyFile())).toThrow('ENOENT');
      writeFileSync(keyFile(), kept, { mode: 0o600 });
      await check();
      chmodSync(keyFile(), 0o640);
      await expect(check()).rejects.toThrow('others may read this file');
      chmodSync(keyFile(), 0o600);
    });

    it('are replaced while servers run, and every value opens as before', async () => {
      const people = [await aPerson(), await aPerson(server.otherHostId)] as const;
      const hosts = [server.hostId, server.otherHostId];
      const sealed = await Promise.all(people.map((id, at) => server.at(() => vault.seal(id, place, 'Guest 07'), hosts[at])));
      const secret = await server.at(async () => vault.ofHost().seal(place, 'a secret'));
      const before = readFileSync(keyFile(), 'utf8');
      const keys = await Promise.all(hosts.map((host) => server.at((db) => db.tx.count(PersonKey), host)));
      expect(await server.app.get(VaultRotation).rotate()).toBe((keys[0] ?? 0) + (keys[1] ?? 0));
      expect(readFileSync(keyFile(), 'utf8')).not.toContain(before.trim());
      expect(readFileSync(keyFile(), 'utf8').split('\n')).toHaveLength(2);
      expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
      for (const [at, id] of people.entries()) expect(await server.at(() => vault.open(id, place, sealed[at] as Buffer), hosts[at])).toBe('Guest 07');
      expect(await server.at(async () => vault.ofHost().open(place, secret))).toBe('a secret');
      await check();
    });
  });

  it('opens everything and takes new values wherever a rotation was interrupted, and the next one ends it', async () => {
    for (let stop = 1; ; stop += 1) {
      const personId = await aPerson();
      const sealed = await server.at(() => vault.seal(personId, place, 'Guest 07'));
      const steps = server.app.get(VaultRotation).steps();
      let ended = false;
      for (let step = 0; step < stop && !ended; step += 1) ended = (await steps.next()).done ?? false;
      // A server that starts on what is left, and so has nothing in memory.
      const fresh = new MasterKeys(server.settings, server.db);
      await fresh.onModuleInit();
      const other = new Vault(server.db, fresh);
      const newcomer = await aPerson();
      const late = await server.at(() => other.seal(newcomer, place, 'Guest 08'));
      expect(await server.at(() => other.open(personId, place, sealed))).toBe('Guest 07');
      await new VaultRotation(server.db, fresh, server.app.get(Hosts)).rotate();
      expect(readFileSync(keyFile(), 'utf8').trim().split('\n')).toHaveLength(1);
      expect(await server.at((db) => db.tx.count(KnownMasterKey))).toBe(1);
      expect(await server.at(() => vault.open(personId, place, sealed))).toBe('Guest 07');
      expect(await server.at(() => vault.open(newcomer, place, late))).toBe('Guest 08');
      if (ended) break;
    }
  });

  it('loses no key that a server seals under the old one while a rotation runs', async () => {
    const behind = new Vault(server.db, server.app.get(MasterKeys));
    const people = await Promise.all(Array.from({ length: 40 }, () => aPerson()));
    const sealing = people.map((id) => server.at(() => behind.seal(id, place, 'Guest 07')));
    const fresh = new MasterKeys(server.settings, server.db);
    await fresh.onModuleInit();
    await new VaultRotation(server.db, fresh, server.app.get(Hosts)).rotate();
    const sealed = await Promise.all(sealing);
    for (const [at, id] of people.entries()) expect(await server.at(() => vault.open(id, place, sealed[at] as Buffer))).toBe('Guest 07');
  });

  it('lets no master key go while somebody is about to seal under it', async () => {
    const masters = server.app.get(MasterKeys);
    const there = async (id: string): Promise<number> => (await server.asOwner('select from master_key where id = $1', [id])).length;
    const fresh = new MasterKeys(server.settings, server.db);
    await fresh.onModuleInit();
    const { id, rotated } = await server.at(async () => {
      const { id } = await masters.newest();
      const rotated = new VaultRotation(server.db, fresh, server.app.get(Hosts)).rotate();
      await wait(500);
      expect(await there(id)).toBe(1);
      return { id, rotated: { end: rotated } };
    });
    await rotated.end;
    expect(await there(id)).toBe(0);
  });

  it('never lets a master key go that a person’s key still needs', async () => {
    const personId = await aPerson();
    await server.at(() => vault.seal(personId, place, 'Guest 07'));
    await expect(server.at((db) => db.sql('delete from master_key'))).rejects.toThrow('foreign key');
  });
});
