import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@secretlint/node';
import { root } from '../files.mjs';

/** Everything that git has or would take, so that a key is found before it is committed. */
function files() {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return names
    .split('\0')
    .filter(Boolean)
    .map((name) => join(root, name))
    .filter((path) => existsSync(path));
}

/** Keys and tokens in what the files hold: what the scan says of `paths`, or undefined when it found nothing. */
export async function secretsIn(paths) {
  const engine = await createEngine({ cwd: root, configFilePath: join(root, '.secretlintrc.json'), formatter: 'stylish', color: false, maskSecrets: true });
  const { ok, output } = await engine.executeOnFiles({ filePathList: paths });
  return ok ? undefined : output;
}

export async function checkSecrets() {
  const found = await secretsIn(files());
  if (found) throw new Error(`There are secrets in the files:\n${found}`);
}
