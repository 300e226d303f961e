import { prepareDatabase } from './prepare-database';

it('names the setting when the database does not answer', async () => {
  // Nobody listens on port 1.
  await expect(prepareDatabase('postgres://nobody@127.0.0.1:1/none', 'a secret of no importance, 32 long')).rejects.toThrow(
    'DATABASE_URL: no way into this database: connect ECONNREFUSED 127.0.0.1:1',
  );
});
