import { root } from '../files.mjs';
import { output } from '../processes.mjs';
import { noNet } from './no-net.mjs';

const script = `
  import { createServer } from 'node:net';
  import { triesToLeave } from './tools/e2e/no-net.mjs';
  const before = triesToLeave();
  const outside = await fetch('http://192.0.2.7/').then(() => 'reached', (error) => error.cause.code);
  const inside = await new Promise((done) => createServer().listen(0, '127.0.0.1', () => done('listens')));
  console.log(JSON.stringify({ outside, inside, before, after: triesToLeave() }));
  process.exit();
`;

describe('a network without a way out', () => {
  it('keeps the machine’s own addresses, reaches no other, and counts who tried', async () => {
    const [command, ...args] = [...(await noNet()), process.execPath, '--input-type=module', '-e', script];
    // Where nobody may take the net away there is nothing to show; the journeys say so aloud.
    if (command === process.execPath) return;
    expect(JSON.parse(await output(command, args, { cwd: root }))).toEqual({ outside: 'ENETUNREACH', inside: 'listens', before: 0, after: 1 });
  });
});
