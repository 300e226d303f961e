import type { NavEntry } from '@kunak/platform/web';

/** The sections of an event as its organiser goes through them: the guests, the programme, the days themselves, and what is set up once. */
const order: readonly (readonly string[])[] = [
  ['participants'],
  ['sessions', 'schedule', 'release', 'rooms'],
  ['attendance', 'certificates'],
  ['programme-files', 'settings'],
];

/** In groups; a section that has no place in the order stands in the last. */
export function inGroups(entries: readonly NavEntry[]): NavEntry[][] {
  const sectionOf = ({ link }: NavEntry): string => link.split('/').at(-1) ?? '';
  const placed = order.map((sections) => sections.flatMap((section) => entries.filter((entry) => sectionOf(entry) === section)));
  const others = entries.filter((entry) => !order.flat().includes(sectionOf(entry)));
  return [...placed.slice(0, -1), [...(placed.at(-1) ?? []), ...others]].filter(({ length }) => length > 0);
}
