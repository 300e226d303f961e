import { busyHours } from './busy-hours';

const session = (id: string, clock: string, minutes: number, ...people: string[]) => ({
  id,
  startsAt: `2012-11-14T${clock}:00.000Z`,
  minutes,
  people: people.map((personId) => ({ personId, role: 'speaker' as const })),
});
const programme = [
  session('film', '17:00', 120),
  session('opening', '08:00', 45, 'guest-01'),
  session('panel', '08:45', 90),
  session('workshop', '09:00', 60, 'guest-07'),
];

describe('the hours of a calendar', () => {
  it('are those of one’s own sessions', () => {
    expect(busyHours(programme, 'guest-07')).toEqual([{ uid: 'workshop', startsAt: '2012-11-14T09:00:00.000Z', minutes: 60 }]);
  });

  it.each(['guest-20', null])('are all hours of the programme for whoever has no session (%s), one after another as one', (personId) => {
    expect(busyHours(programme, personId)).toEqual([
      { uid: 'opening', startsAt: '2012-11-14T08:00:00.000Z', minutes: 135 },
      { uid: 'film', startsAt: '2012-11-14T17:00:00.000Z', minutes: 120 },
    ]);
  });
});
