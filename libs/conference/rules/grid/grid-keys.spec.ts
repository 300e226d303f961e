import { droppedAt, isMoveKey, movedByKey } from './grid-keys';

const bounds = { days: ['2012-11-16', '2012-11-17'], roomIds: ['hall', 'small'], frame: { from: 540, to: 1_080, step: 15 } } as const;
const place = { day: '2012-11-16', roomId: 'hall', minute: 600 };

describe('move mode', () => {
  it.each([
    ['ArrowDown', {}, { minute: 615 }],
    ['ArrowUp', {}, { minute: 585 }],
    ['ArrowDown', { minute: 605 }, { minute: 615 }],
    ['ArrowUp', { minute: 605 }, { minute: 600 }],
    ['ArrowUp', { minute: 540 }, { minute: 540 }],
    ['ArrowDown', { minute: 1_020 }, { minute: 1_020 }],
    ['ArrowRight', {}, { roomId: 'small' }],
    ['ArrowRight', { roomId: 'small' }, { roomId: 'small' }],
    ['ArrowLeft', { roomId: 'small' }, { roomId: 'hall' }],
    ['ArrowRight', { roomId: '' }, { roomId: 'hall' }],
    ['PageDown', {}, { day: '2012-11-17' }],
    ['PageDown', { day: '2012-11-17' }, { day: '2012-11-17' }],
    ['PageUp', { day: '2012-11-17' }, { day: '2012-11-16' }],
    ['Home', {}, { minute: 540 }],
    ['End', {}, { minute: 1_020 }],
  ] as const)('%s from %j goes to %j', (key, from, to) => {
    expect(movedByKey({ ...place, ...from }, key, 60, bounds)).toEqual({ ...place, ...from, ...to });
  });

  it('holds a session that is longer than the day at its beginning', () => {
    expect(movedByKey(place, 'End', 900, bounds).minute).toBe(540);
  });

  it('minds its own keys only', () => {
    expect(['ArrowUp', 'PageDown', 'm', 'Enter'].map(isMoveKey)).toEqual([true, true, false, false]);
  });

  it('drops on the step under the pointer, never above the grid', () => {
    expect([0, 3.4, 3.6, -2].map((row) => droppedAt(row, bounds.frame))).toEqual([540, 585, 600, 540]);
  });
});
