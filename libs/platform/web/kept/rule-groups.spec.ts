import { groupsOfRules } from './rule-groups';

const rule = (group: string, what: string, ...periods: string[]) => ({ group, what, terms: periods.map((period) => ({ period })) });

describe('rules of keeping', () => {
  it('stand under their headings, in the order in which they come, with the shortest and the longest time', () => {
    const rules = [rule('People', 'Name', 'P3Y'), rule('Answers', 'Food', 'P30D'), rule('People', 'Notes', 'P18M', 'P7D'), rule('People', 'Phone', 'P2Y')];
    expect(groupsOfRules(rules).map(({ name, rules: members, from, to }) => [name, members.map(({ what }) => what), from, to])).toEqual([
      ['People', ['Name', 'Notes', 'Phone'], 'P7D', 'P3Y'],
      ['Answers', ['Food'], 'P30D', 'P30D'],
    ]);
  });

  it('may have no time of their own', () => {
    expect(groupsOfRules([rule('Sign-in', 'Keys')])).toMatchObject([{ from: null, to: null }]);
    expect(groupsOfRules([])).toEqual([]);
  });
});
