import type { GridBlock } from './grid-blocks';

type Placed = Pick<GridBlock<{ readonly id: string }>, 'session' | 'from' | 'minutes'>;

/**
 * Which block an arrow leads to: up and down within the room, left and right to the next room that has any, there to the block nearest in time.
 * At an edge it stays where it is.
 */
export function neighbourOf(id: string, key: string, columns: readonly (readonly Placed[])[]): string {
  const column = columns.findIndex((blocks) => blocks.some(({ session }) => session.id === id));
  const blocks = columns[column] ?? [];
  const index = blocks.findIndex(({ session }) => session.id === id);
  const here = blocks[index];
  if (!here) return columns.flat()[0]?.session.id ?? id;
  switch (key) {
    case 'ArrowUp':
      return blocks[index - 1]?.session.id ?? id;
    case 'ArrowDown':
      return blocks[index + 1]?.session.id ?? id;
    case 'Home':
      return blocks[0]?.session.id ?? id;
    case 'End':
      return blocks.at(-1)?.session.id ?? id;
    case 'ArrowLeft':
      return (
        nearest(
          here,
          columns.slice(0, column).findLast((one) => one.length > 0),
        )?.session.id ?? id
      );
    case 'ArrowRight':
      return (
        nearest(
          here,
          columns.slice(column + 1).find((one) => one.length > 0),
        )?.session.id ?? id
      );
    default:
      return id;
  }
}

function nearest(here: Placed, column: readonly Placed[] | undefined): Placed | undefined {
  const middle = here.from + here.minutes / 2;
  const away = ({ from, minutes }: Placed): number => Math.abs(from + minutes / 2 - middle);
  return column?.reduce<Placed | undefined>((best, one) => (best && away(best) <= away(one) ? best : one), undefined);
}
