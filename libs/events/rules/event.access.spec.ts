import type { Grant, Role, Viewer } from '@kunak/platform/rules';
import { actionsOnEvent, actionsOnSession } from './event-actions';
import { eventScope, isParticipantOfEvent, mayEditEvent, mayListEvents, mayPlanEvents, maySeeEvent, maySeeRooms } from './event.access';

const edition = { eventId: 'edition-2012' };
const viewer = (...grants: Grant[]): Viewer => ({ accountId: 'a', hostId: 'h', personId: null, grants });
const as = (role: Role, eventId: string | null): Viewer => viewer({ role, eventId });

describe('who may do what with an event', () => {
  it.each([
    // plan, edit, see, rooms, list
    ['organiser of the host', as('organiser', null), [true, true, true, true, true]],
    ['organiser of this event', as('organiser', 'edition-2012'), [false, true, true, true, true]],
    ['organiser of another event', as('organiser', 'edition-2011'), [false, false, false, false, true]],
    ['trainer of this event', as('trainer', 'edition-2012'), [false, false, true, true, true]],
    ['trainer of another event', as('trainer', 'edition-2011'), [false, false, false, false, true]],
    ['participant of this event', as('participant', 'edition-2012'), [false, false, true, false, true]],
    ['participant of another event', as('participant', 'edition-2011'), [false, false, false, false, true]],
    ['participant of no event', as('participant', null), [false, false, false, false, true]],
    ['protection officer', as('protection-officer', null), [false, false, true, false, true]],
    ['administrator of the machine', as('administrator', null), [false, false, false, false, false]],
    ['nobody', viewer(), [false, false, false, false, false]],
  ])('%s', (_, who, answers) => {
    expect([
      mayPlanEvents(who, edition),
      mayEditEvent(who, edition),
      maySeeEvent(who, edition),
      maySeeRooms(who, edition),
      mayListEvents(who, edition),
    ]).toEqual(answers);
  });

  it('a trainer of the event is no guest of it', () => {
    expect(isParticipantOfEvent(as('participant', 'edition-2012'), edition)).toBe(true);
    expect(isParticipantOfEvent(as('trainer', 'edition-2012'), edition)).toBe(false);
  });

  it.each([
    ['organiser of the host', as('organiser', null), { kind: 'host' }],
    ['protection officer', as('protection-officer', null), { kind: 'host' }],
    ['trainer of one event', as('trainer', 'edition-2012'), { kind: 'events', eventIds: ['edition-2012'] }],
    ['guest of two', viewer({ role: 'participant', eventId: 'a' }, { role: 'participant', eventId: 'b' }), { kind: 'events', eventIds: ['a', 'b'] }],
    ['trainer and guest of one', viewer({ role: 'participant', eventId: 'a' }, { role: 'trainer', eventId: 'a' }), { kind: 'events', eventIds: ['a'] }],
    ['guest of none', as('participant', null), { kind: 'events', eventIds: [] }],
    ['administrator of the machine', as('administrator', null), { kind: 'events', eventIds: [] }],
    ['administrator named at one event', as('administrator', 'a'), { kind: 'events', eventIds: [] }],
  ])('the list of the %s is narrowed before it is loaded', (_, who, scope) => {
    expect(eventScope(who)).toEqual(scope);
  });

  it('names the buttons', () => {
    const event = { id: 'edition-2012' };
    const session = { eventId: 'edition-2012' };
    expect([actionsOnEvent(as('organiser', null), event), actionsOnSession(as('organiser', null), session)]).toEqual([
      ['change', 'copy', 'remove'],
      ['change', 'place', 'remove'],
    ]);
    expect([actionsOnEvent(as('organiser', 'edition-2012'), event), actionsOnSession(as('organiser', 'edition-2012'), session)]).toEqual([
      ['change'],
      ['change', 'place', 'remove'],
    ]);
    expect([actionsOnEvent(as('trainer', null), event), actionsOnSession(as('trainer', null), session)]).toEqual([[], []]);
  });
});
