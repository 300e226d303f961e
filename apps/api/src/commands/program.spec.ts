import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { kunakProgram } from './program';

/** The verbs at the leaves: `import people`, `backup`. */
function verbsOf(command: Command, name = ''): [string, Command][] {
  return command.commands.length === 0 ? [[name, command]] : command.commands.flatMap((inner) => verbsOf(inner, `${name} ${inner.name()}`.trim()));
}

describe('the command line', () => {
  const nothing = (): Promise<void> => Promise.resolve();

  it('names --host in the help of just those verbs that work at one host', () => {
    const withHost = verbsOf(kunakProgram(nothing)).filter(([, verb]) => verb.helpInformation().includes('--host'));
    expect(withHost.map(([name]) => name)).toEqual([
      'audit verify',
      'user invite',
      'account unfreeze',
      'account release',
      'account reset',
      'import people',
      'import programme',
      'export programme',
    ]);
  });

  it('prints one JSON object from every verb that is asked to', () => {
    const verbs = verbsOf(kunakProgram(nothing));
    expect(verbs).toHaveLength(14);
    for (const [name, verb] of verbs) expect([name, verb.helpInformation()]).toEqual([name, expect.stringContaining('--json')]);
  });

  it('refuses --host where it would mean nothing', async () => {
    const program = kunakProgram(nothing);
    const rotate = verbsOf(program).find(([name]) => name === 'vault rotate')?.[1];
    rotate?.configureOutput({ writeErr: () => undefined });
    await expect(program.parseAsync(['vault', 'rotate', '--host', 'north'], { from: 'user' })).rejects.toMatchObject({ code: 'commander.unknownOption' });
  });

  it('says which Kunak it is', async () => {
    let printed = '';
    const program = kunakProgram(nothing).configureOutput({ writeOut: (text) => (printed += text) });
    await expect(program.parseAsync(['--version'], { from: 'user' })).rejects.toMatchObject({ code: 'commander.version', exitCode: 0 });
    expect(printed).toBe(`${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}\n`);
  });
});
