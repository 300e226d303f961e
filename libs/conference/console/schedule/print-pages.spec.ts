import { pagesOf } from './print-pages';

it.each([
  [0, []],
  [8, [8]],
  [9, [5, 4]],
  [19, [7, 7, 5]],
])('shares %i rooms out to sheets of %j', (rooms, sheets) => {
  expect(pagesOf(Array.from({ length: rooms })).map(({ length }) => length)).toEqual(sheets);
});
