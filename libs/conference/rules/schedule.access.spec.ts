import type { Role, Viewer } from '@kunak/platform/rules';
import { ParticipationState } from '@kunak/registration/rules';
import * as access from './schedule.access';

const states = Object.values(ParticipationState);
const session = { eventId: 'edition-2012', people: [{ personId: 'guest-07' }, { personId: 'moderator' }] };
const as = (role: Role, eventId: string | null, personId: string | null = null): Viewer => ({
  accountId: 'a',
  hostId: 'h',
  personId,
  grants: [{ role, eventId }],
});

describe('who may do what with a schedule', () => {
  it.each([
    // edit, draft, prepare by the programme, conflicts, import, export
    ['organiser of the host', as('organiser', null), [true, true, true, true, true, true]],
    ['organiser of this event', as('organiser', 'edition-2012'), [true, true, true, true, true, true]],
    ['organiser of another event', as('organiser', 'edition-2011'), [false, false, false, false, false, false]],
    ['trainer of this event', as('trainer', 'edition-2012'), [false, false, true, false, false, false]],
    ['participant of this event', as('participant', 'edition-2012'), [false, false, false, false, false, false]],
    ['participant of another event', as('participant', 'edition-2011'), [false, false, false, false, false, false]],
    ['protection officer', as('protection-officer', null), [false, false, false, false, false, false]],
    ['administrator of the machine', as('administrator', null), [false, false, false, false, false, false]],
  ])('%s', (_, who, answers) => {
    const { mayEditSchedule, maySeeScheduleDraft, mayPrepareByProgramme, maySeeConflicts, mayImportProgramme, mayExportProgramme } = access;
    const rules = [mayEditSchedule, maySeeScheduleDraft, mayPrepareByProgramme, maySeeConflicts, mayImportProgramme, mayExportProgramme];
    expect(rules.map((rule) => rule(who, session))).toEqual(answers);
  });

  it.each([
    // the host's yes: accepted, confirmed
    ['guest of this event', as('participant', 'edition-2012'), ['accepted', 'confirmed']],
    ['guest of another event', as('participant', 'edition-2011'), []],
    ['trainer of this event, whatever their own place is', as('trainer', 'edition-2012'), [...states, null]],
    ['protection officer', as('protection-officer', null), []],
  ])('the released programme opens to a %s', (_, who, open) => {
    expect([...states, null].filter((state) => access.mayReadProgramme(who, { ...session, state }))).toEqual(open);
  });

  it('a person is on the sessions that name them', () => {
    expect(access.isOnSession(as('participant', 'edition-2012', 'guest-07'), session)).toBe(true);
    expect(access.isOnSession(as('participant', 'edition-2012', 'guest-08'), session)).toBe(false);
    expect(access.isOnSession(as('participant', 'edition-2012'), session)).toBe(false);
  });
});
