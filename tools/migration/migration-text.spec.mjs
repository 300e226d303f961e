import { migrationText, withMigration } from './migration-text.mjs';

describe('a generated migration', () => {
  const queries = {
    up: [
      { query: `CREATE TABLE "visa" ("host_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'draft')` },
      { query: 'CREATE TABLE "country" ("code" text NOT NULL)' },
    ],
    down: [{ query: 'DROP TABLE "country"' }, { query: 'DROP TABLE "visa"' }],
  };

  it('puts the wall around tables that have a host, and around no other', () => {
    const text = migrationText('visas-open', 1763600000000, queries);
    expect(text).toContain('export class VisasOpen1763600000000 implements MigrationInterface');
    expect(text.match(/guardByHost\(runner, .*\)/g)).toEqual(["guardByHost(runner, 'visa')"]);
    expect(text).toContain(String.raw`DEFAULT \'draft\'`);
  });

  it('goes to the end of the list', () => {
    const list = "import { First1 } from './1-first';\n\n/** In the order in which they run. */\nexport const migrations = [First1];\n";
    const longer = withMigration(list, 'visas-open', 2);
    expect(longer).toContain("import { VisasOpen2 } from './2-visas-open';");
    expect(longer).toContain('[First1, VisasOpen2];');
  });
});
