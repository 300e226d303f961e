import type { ParticipantRow } from './participant-list';
import { seatingOf } from './seating';

const row = (id: string, submittedAt: string | null, given: Partial<ParticipantRow> = {}): ParticipantRow => ({
  id,
  personId: id,
  displayName: `Гость ${id}`,
  state: 'applied',
  since: '2012-10-01T00:00:00Z',
  version: 1,
  allowedActions: ['accept', 'decline', 'putOnWaitingList', 'withdraw'],
  languages: [],
  homeRegion: null,
  submittedAt,
  invitation: null,
  ...given,
});
const ids = (rows: readonly ParticipantRow[]): string[] => rows.map(({ id }) => id);

describe('fewer seats than guests', () => {
  it('go to whoever sent the registration first', () => {
    const seating = seatingOf([row('3', '2012-10-03T00:00:00Z'), row('1', '2012-10-01T00:00:00Z'), row('2', '2012-10-02T00:00:00Z')], 2);
    expect([ids(seating.seated), ids(seating.waiting), ids(seating.staying)]).toEqual([['1', '2'], ['3'], []]);
  });

  it('leave a guest who was only invited where they are', () => {
    const invited = row('9', null, { state: 'invited', allowedActions: ['accept', 'sayNo'] });
    const seating = seatingOf([invited, row('1', '2012-10-01T00:00:00Z'), row('2', '2012-10-02T00:00:00Z')], 1);
    expect([ids(seating.seated), ids(seating.waiting), ids(seating.staying)]).toEqual([['1'], ['2'], ['9']]);
  });

  it('keep those on the waiting list who are there already, and pass over whom the step does not fit', () => {
    const waiting = row('5', '2012-10-05T00:00:00Z', { state: 'waiting-list', allowedActions: ['accept', 'decline', 'withdraw'] });
    const confirmed = row('6', '2012-09-01T00:00:00Z', { state: 'confirmed', allowedActions: ['withdraw'] });
    const seating = seatingOf([confirmed, waiting], 0);
    expect([ids(seating.seated), ids(seating.waiting), ids(seating.staying)]).toEqual([[], ['5'], []]);
  });
});
