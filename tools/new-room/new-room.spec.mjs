import { edits } from './edits.mjs';
import { namesOf, refusedName } from './names.mjs';

const names = namesOf('emergency-fund');

describe('a new room', () => {
  it('is called in every way that code needs', () => {
    expect(names).toEqual({ room: 'emergency-fund', pascal: 'EmergencyFund', camel: 'emergencyFund', title: 'Emergency fund' });
  });

  it('has a name of its own, in small letters', () => {
    expect(refusedName('visas', { people: [] })).toBeUndefined();
    expect(refusedName('people', { people: [] })).toContain('already');
    expect(refusedName('../visas', {})).toContain('small letters');
    expect(refusedName(undefined, {})).toContain('small letters');
  });

  it('hangs in the house by three edits', () => {
    expect(edits['tools/rooms.mjs']('export const rooms = {\n  people: [],\n};\nexport const drawers = {};\n', names, '')).toBe(
      "export const rooms = {\n  people: [],\n  'emergency-fund': [],\n};\nexport const drawers = {};\n",
    );
    const server = edits['apps/api/src/rooms.ts']('export const rooms = [PeopleModule];\n\nexport const entities = [\n  ...peopleEntities,\n];\n', names, '');
    expect(server).toContain('[PeopleModule, EmergencyFundModule];');
    expect(server).toContain('...peopleEntities, ...emergencyFundEntities];');
    expect(edits['apps/console/src/rooms.ts']('export const rooms: readonly Room[] = [];\n', names, '')).toContain('= [emergencyFundRoom];');
    expect(edits['apps/console/src/rooms.ts']('export const rooms: readonly Room[] = [\n  peopleRoom,\n];\n', names, '')).toContain(
      'peopleRoom, emergencyFundRoom];',
    );
  });

  it('says where it cannot be hung in', () => {
    expect(() => edits['tools/rooms.mjs']('something else', names, 'tools/rooms.mjs')).toThrow('tools/rooms.mjs does not look as expected');
  });
});
