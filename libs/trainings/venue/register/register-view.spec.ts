import { emptyOutbox } from '@kunak/trainings/rules';
import { aQueuedMark, aQueuedMerge, aQueuedWalkIn, aRoster } from './any-register';
import { registerView, underWay } from './register-view';

const rowsOf = (...given: Parameters<typeof registerView>) => registerView(...given).rows.map(({ name, status, waiting }) => [name, status, waiting]);

describe('the register of a session on this device', () => {
  it('goes by name as the reader’s language orders letters, walk-ins last', () => {
    const walkIn = aQueuedWalkIn('Аза');
    expect(rowsOf(aRoster({}, 'Яна', 'Ёлка', 'Егор', 'Guest 10', 'Guest 9'), [walkIn], 'opening', 'ru').map(([name]) => name)).toEqual([
      'Егор',
      'Ёлка',
      'Яна',
      'Guest 9',
      'Guest 10',
      'Аза',
    ]);
  });

  it('shows a mark at once and says that it waits', () => {
    const view = registerView(aRoster({}, 'Гость 07', 'Гость 08'), [aQueuedMark({ participationId: 'Гость 07' }, 'late')], 'opening', 'ru');
    expect(view.rows.map(({ status, waiting }) => [status, waiting])).toEqual([
      ['late', true],
      [null, false],
    ]);
    expect(view.marked).toBe(1);
  });

  it('counts marks in this session alone', () => {
    expect(registerView(aRoster({}, 'Гость 07'), [aQueuedMark({ participationId: 'Гость 07' })], 'closing', 'ru').marked).toBe(0);
  });

  it('leaves out what was refused', () => {
    const refused = { ...aQueuedMark({ participationId: 'Гость 07' }), state: 'refused' as const };
    const { eventId } = refused.payload;
    expect(underWay({ items: [refused] }, eventId)).toEqual([]);
    expect(underWay(emptyOutbox, eventId)).toEqual([]);
    expect(underWay({ items: [aQueuedMark({ participationId: 'Гость 07' })] }, 'another')).toEqual([]);
  });

  it('gives the marks of a joined walk-in to the guest, and the walk-in back when that was undone', () => {
    const walkIn = aQueuedWalkIn('Ахмед');
    const queued = [walkIn, aQueuedMark({ walkInId: walkIn.id }), aQueuedMerge(walkIn.id, 'Гость 07')];
    expect(rowsOf(aRoster({}, 'Гость 07'), queued, 'opening', 'ru')).toEqual([['Гость 07', 'present', true]]);
    expect(rowsOf(aRoster({}, 'Гость 07'), [...queued, aQueuedMerge(walkIn.id, null, '12:01')], 'opening', 'ru')).toEqual([
      ['Гость 07', null, false],
      ['Ахмед', 'present', true],
    ]);
  });

  it('drops a walk-in whose every mark was taken back: it was a slip', () => {
    const walkIn = aQueuedWalkIn('Ахмед');
    const slip = [walkIn, aQueuedMark({ walkInId: walkIn.id }), aQueuedMark({ walkInId: walkIn.id }, 'taken-back', '09:06')];
    expect(rowsOf(aRoster({}, 'Гость 07'), slip, 'opening', 'ru')).toEqual([['Гость 07', null, false]]);
    expect(rowsOf(aRoster({}), [walkIn], 'opening', 'ru')).toEqual([['Ахмед', null, false]]);
  });
});
