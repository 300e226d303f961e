import { readFileSync } from 'node:fs';
import { output } from '../processes.mjs';

/** Only the loopback is there, and it is down at first. Each Debian has at least perl: the call is "set the flags of lo to up". */
const raiseLoopback = `ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null ||
  perl -e 'socket(S, 2, 1, 0); ioctl(S, 0x8914, pack("a16 s x22", "lo", 1)) or exit 1'`;

const apart = (...flags) => ['unshare', '--net', ...flags, '--', 'sh', '-c', `{ ${raiseLoopback}; } && exec "$@"`, 'sh'];

/** As root, and as an ordinary user who keeps their own number: PostgreSQL and the browser's sandbox refuse to run as root. */
const ways = [apart(), apart('--map-current-user', '--keep-caps')];

/** What to put before a command so that it runs where no route leads out of the machine; nothing where that can't be had. */
export async function noNet() {
  if (process.platform !== 'linux') return [];
  for (const [command, ...args] of ways) {
    const works = await output(command, [...args, 'true']).then(
      () => true,
      () => false,
    );
    if (works) return [command, ...args];
  }
  return [];
}

/** How often anything in this network has tried to reach an address outside it, by number or by asking for a name. */
export function triesToLeave() {
  const [names, values] = readFileSync('/proc/self/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip: '))
    .map((line) => line.split(' '));
  return Number(values[names.indexOf('OutNoRoutes')]);
}
