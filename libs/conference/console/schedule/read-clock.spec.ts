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
