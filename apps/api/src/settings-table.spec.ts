import { readFileSync } from 'node:fs';
import { settingsShape } from '@kunak/platform/api';

describe('the README', () => {
  it('has every setting with its default and what it is for', () => {
    const [, table = ''] = /<!-- settings -->\n([\s\S]*?)<!-- \/settings -->/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const rows = Object.entries(settingsShape.shape).map(([name, type]) => {
      const given: unknown = type.safeParse(undefined).data;
      const standard = given === undefined ? '' : given === false ? 'no' : String(given as string | number);
      return [name, standard, String(type.description)];
    });
    const written = table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('`', '')),
      );
    expect(written).toEqual(rows);
  });
});
