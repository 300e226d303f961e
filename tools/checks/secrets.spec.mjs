import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsIn } from './secrets.mjs';

describe('the scan for secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kunak-secrets-'));
  const file = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds a token that somebody left in a file, and does not repeat it', async () => {
    // Made here, so that the scan of this very file finds nothing.
    const token = `ghp_${randomBytes(18).toString('hex')}`;
    const found = await secretsIn([file('notes.ts', `const token = '${token}';`)]);
    expect(found).toContain('notes.ts');
    expect(found).not.toContain(token);
  });

  it('passes a file without one', async () => {
    expect(await secretsIn([file('plain.ts', "const token = process.env['TOKEN'];")])).toBeUndefined();
  });
});
