import fc from 'fast-check';
import { readClock } from './read-clock';

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  [' 14:05 ', '14:05'],
  ['9-5', null],
  ['24:00', null],
  ['12:60', null],
  ['noon', null],
  ['', null],
])('reads “%s” as %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

it('reads every minute of the day, however its parts are kept apart, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(':', '.', ',', '-', '–', ' ', ''),
      (hour, minute, between) => {
        const [hh, mm] = [hour, minute].map((number) => String(number).padStart(2, '0'));
        expect(readClock(`${hh}${between}${mm}`)).toBe(hour < 24 && minute < 60 ? `${hh}:${mm}` : null);
      },
    ),
  );
});
