import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';

const nobody = 65534;

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * How to run a PostgreSQL binary here. It refuses to run as root, so root steps into a user namespace in which it is somebody else
 * (files stay root's, and a closed parent folder is no obstacle). Without namespaces root becomes `nobody`.
 */
export function privileges() {
  const dieWithUs = works('setpriv', ['--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
  if (process.platform === 'win32' || process.getuid() !== 0) return { prefix: dieWithUs, own: () => {}, reach: () => {}, note: '' };
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (works(namespace[0], [...namespace.slice(1), 'true'])) return { prefix: [...namespace, ...dieWithUs], own: () => {}, reach: () => {}, note: '' };
  return {
    prefix: [],
    identity: { uid: nobody, gid: nobody },
    own: (folder) => chownSync(folder, nobody, nobody),
    reach: (folder) => chmodSync(folder, statSync(folder).mode | 0o001),
    note: 'PostgreSQL runs as the user "nobody" here (no user namespaces), so every folder above its data must be open to others (chmod o+x), or set KUNAK_DATA to such a folder.',
  };
}
