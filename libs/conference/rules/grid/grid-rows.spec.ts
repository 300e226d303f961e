import { frameFor, hoursOfFrame, minuteOfRow, rowCount, rowOfMinute, rowsOfBlock, snapToStep } from './grid-rows';

const frame = { from: 540, to: 1_080, step: 15 } as const;

describe('the rows of the grid', () => {
  it('are from nine to six where nothing lies outside, else to the whole hour around it', () => {
    expect(frameFor([], 15)).toEqual(frame);
    expect(
      frameFor(
        [
          { from: 605, to: 700 },
          { from: 505, to: 540 },
          { from: 1_410, to: 1_525 },
        ],
        5,
      ),
    ).toEqual({ from: 480, to: 1_560, step: 5 });
  });

  it('are counted and found', () => {
    expect(rowCount(frame)).toBe(36);
    expect([540, 554, 555, 1_079].map((minute) => rowOfMinute(minute, frame))).toEqual([0, 0, 1, 35]);
    expect(minuteOfRow(3, frame)).toBe(585);
  });

  it.each([
    [547, 15, 540],
    [548, 15, 555],
    [562, 5, 560],
    [570, 60, 600],
    [-7, 15, 0],
  ] as const)('snap minute %s in steps of %s to %s', (minute, step, snapped) => {
    expect(snapToStep(minute, step) + 0).toBe(snapped);
  });

  it.each([
    [
      { from: 540, minutes: 60 },
      { row: 0, rows: 4 },
    ],
    [
      { from: 545, minutes: 10 },
      { row: 0, rows: 1 },
    ],
    [
      { from: 550, minutes: 10 },
      { row: 0, rows: 2 },
    ],
    [
      { from: 600, minutes: 0 },
      { row: 4, rows: 1 },
    ],
  ])('of %j are %j', (block, rows) => {
    expect(rowsOfBlock(block, frame)).toEqual(rows);
  });

  it('have their hours on the axis', () => {
    expect(hoursOfFrame({ from: 570, to: 720, step: 30 })).toEqual([600, 660, 720]);
  });
});
