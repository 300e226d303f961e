import { neighbourOf } from './grid-focus';

const block = (id: string, from: number, minutes = 60) => ({ session: { id }, from, minutes });
const columns = [[block('opening', 540, 45), block('coffee', 675, 30)], [], [block('hygiene', 705, 90), block('trauma', 900)]];

describe('arrows among the blocks', () => {
  it.each([
    ['opening', 'ArrowDown', 'coffee'],
    ['coffee', 'ArrowDown', 'coffee'],
    ['coffee', 'ArrowUp', 'opening'],
    ['opening', 'ArrowLeft', 'opening'],
    ['coffee', 'ArrowRight', 'hygiene'],
    ['trauma', 'ArrowLeft', 'coffee'],
    ['trauma', 'Home', 'hygiene'],
    ['opening', 'End', 'coffee'],
    ['gone', 'ArrowDown', 'opening'],
  ])('lead from %s by %s to %s', (from, key, to) => {
    expect(neighbourOf(from, key, columns)).toBe(to);
  });
});
