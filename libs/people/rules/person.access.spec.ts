import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import * as access from './person.access';
import { peopleScope } from './person.access';

const viewer = (role: Role, eventId: string | null, personId: string | null = null): Viewer => ({
  accountId: 'account',
  hostId: 'host',
  personId,
  grants: [{ role, eventId }],
});
const guest = { personId: 'guest', eventIds: ['seminar'] };

const viewers: Readonly<Record<string, Viewer>> = {
  administrator: viewer(Role.Administrator, null),
  organiser: viewer(Role.Organiser, null),
  'organiser of the event': viewer(Role.Organiser, 'seminar'),
  'organiser of another event': viewer(Role.Organiser, 'conference'),
  'trainer of the event': viewer(Role.Trainer, 'seminar'),
  'trainer of another event': viewer(Role.Trainer, 'conference'),
  'protection officer': viewer(Role.ProtectionOfficer, null),
  'the guest': viewer(Role.Participant, 'seminar', 'guest'),
  'another guest': viewer(Role.Participant, 'seminar', 'other'),
};
const may = (rule: keyof typeof access) =>
  Object.keys(viewers).filter((name) => (access[rule] as (viewer: Viewer, subject: typeof guest) => boolean)(viewers[name] as Viewer, guest));

describe('who may', () => {
  it('open the list', () => {
    expect(may('canListPeople')).toEqual(['organiser', 'organiser of the event', 'organiser of another event', 'protection officer']);
  });

  it('see the card', () => {
    expect(may('canSeePersonCard')).toEqual(['organiser', 'organiser of the event', 'protection officer', 'the guest']);
  });

  it('see the card: an organiser of this event who is a trainer elsewhere', () => {
    const both = viewer(Role.Organiser, 'seminar');
    expect(access.canSeePersonCard({ ...both, grants: [...both.grants, { role: Role.Trainer, eventId: 'conference' }] }, guest)).toBe(true);
  });

  it('see what is held, and hand it over', () => {
    expect(may('canSeeHeld')).toEqual(['organiser', 'the guest']);
    expect(may('canMakeArchive')).toEqual(['organiser', 'the guest']);
  });

  it('see the working name', () => {
    expect(may('canSeeWorkingName')).toEqual(['organiser', 'organiser of the event', 'trainer of the event', 'protection officer', 'the guest']);
  });

  it('open the legal name, and who must say why', () => {
    expect(may('canOpenLegalName')).toEqual(['organiser', 'organiser of the event', 'the guest']);
    expect(may('mustGiveReason')).toEqual(['organiser', 'organiser of the event']);
  });

  it('put somebody on a list: their own organisers, and any organiser while they are at no event', () => {
    expect(may('canPlacePerson')).toEqual(['organiser', 'organiser of the event']);
    const newcomer = { personId: 'newcomer', eventIds: [] };
    const placing = Object.keys(viewers).filter((name) => access.canPlacePerson(viewers[name] as Viewer, newcomer));
    expect(placing).toEqual(['organiser', 'organiser of the event', 'organiser of another event']);
  });

  it('edit, import, merge', () => {
    expect(may('canEditPerson')).toEqual(['organiser', 'organiser of the event']);
    expect(may('canImportPeople')).toEqual(['organiser']);
    expect(may('canMergePeople')).toEqual(['organiser']);
  });
});

it('filters each list by where the viewer organises', () => {
  expect(peopleScope(viewer(Role.Organiser, null))).toEqual({ kind: 'host' });
  expect(peopleScope(viewer(Role.Organiser, 'seminar'))).toEqual({ kind: 'events', eventIds: ['seminar'] });
  expect(peopleScope(viewer(Role.Administrator, null))).toEqual({ kind: 'self' });
  expect(peopleScope(viewer(Role.Trainer, 'seminar'))).toEqual({ kind: 'self' });
});
