import { existsSync, readdirSync } from 'node:fs';
import { projectOf } from './rooms-plugin.mjs';
import { circle, drawers, rooms } from './rooms.mjs';

describe('the map of the house', () => {
  it('has no circle', () => {
    expect(circle()).toBeUndefined();
  });

  it('would notice a circle', () => {
    expect(circle({ people: ['events'], events: ['registration'], registration: ['people'] })).toEqual(['people', 'events', 'registration', 'people']);
  });

  it('knows every arrow by a room that exists on it', () => {
    expect(
      Object.values(rooms)
        .flat()
        .filter((room) => !(room in rooms)),
    ).toEqual([]);
  });

  it('knows every room and drawer that lies in libs', () => {
    const folders = existsSync('libs') ? readdirSync('libs', { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
    const strangers = folders.flatMap(({ name }) => [
      ...(name in rooms ? [] : [name]),
      ...readdirSync(`libs/${name}`)
        .filter((drawer) => !(drawer in drawers))
        .map((drawer) => `${name}/${drawer}`),
    ]);
    expect(strangers).toEqual([]);
  });

  it('makes a project of a drawer, with tags from its path', () => {
    expect(projectOf('libs/people/rules')).toMatchObject({ name: 'people-rules', root: 'libs/people/rules', tags: ['room:people', 'drawer:rules'] });
  });
});
