import { edgeSpeed, placeAtPoint } from './grid-place';

const area = { left: 100, top: 200, width: 300, height: 864 };
const shape = { roomIds: ['hall', 'garden', 'bridge'], frame: { from: 540, to: 1_080, step: 15 as const }, day: '2012-11-14', pixelsPerMinute: 1.6 };
const minuteAt = (y: number, grabbed = 0): number | undefined => placeAtPoint({ x: 150, y }, area, shape, grabbed)?.minute;

describe('the place under a point', () => {
  it.each([
    [100, 'hall'],
    [199, 'hall'],
    [200, 'garden'],
    [399, 'bridge'],
  ])('%d pixels from the left is the room %s', (x, roomId) => {
    expect(placeAtPoint({ x, y: 200 }, area, shape)).toEqual({ day: '2012-11-14', roomId, minute: 540 });
  });

  it('is none beside the rooms', () => {
    expect([placeAtPoint({ x: 99, y: 300 }, area, shape), placeAtPoint({ x: 400, y: 300 }, area, shape)]).toEqual([null, null]);
  });

  it('is the row that was tapped, and the nearest step to the top of a block that is held', () => {
    expect([minuteAt(223), minuteAt(224), minuteAt(241, 30), minuteAt(243, 30)]).toEqual([540, 555, 540, 555]);
  });

  it('stays in the day when the hand goes past its edges', () => {
    expect([minuteAt(-500, 10), minuteAt(5_000, 10)]).toEqual([540, 1_065]);
  });
});

it('scrolls the faster the closer the pointer is to an edge, and not in the middle', () => {
  expect([edgeSpeed(40, 0, 500), edgeSpeed(2, 0, 500), edgeSpeed(250, 0, 500), edgeSpeed(499, 0, 500), edgeSpeed(900, 0, 500)]).toEqual([-3, -18, 0, 18, 18]);
});
