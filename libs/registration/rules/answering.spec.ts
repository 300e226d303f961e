import { checkTakesAnswers, takesAnswers } from './answering';

const hours = { opensOn: '2026-09-01', closesOn: '2026-10-01' };

describe('the days on which guests may answer', () => {
  it.each([
    ['invited', '2026-08-31', false],
    ['invited', '2026-09-01', true],
    ['applied', '2026-10-01', true],
    ['applied', '2026-10-02', false],
    ['confirmed', '2026-10-02', true],
    ['waiting-list', '2026-10-02', true],
    ['withdrawn', '2026-09-15', false],
    ['declined', '2026-09-15', false],
  ] as const)('%s on %s: %s', (state, today, taken) => expect(takesAnswers(state, hours, today)).toBe(taken));

  it('have no end where none was said', () => expect(takesAnswers('invited', { opensOn: null, closesOn: null }, '2099-01-01')).toBe(true));

  it('are told apart from a no when they are over', () => {
    expect(() => checkTakesAnswers('invited', hours, '2026-10-02')).toThrow('registration.formClosed');
    expect(() => checkTakesAnswers('not-coming', hours, '2026-09-15')).toThrow('registration.stepNotPossible');
  });
});
