import * as certificates from '@kunak/certificates/rules';
import * as conference from '@kunak/conference/rules';
import * as events from '@kunak/events/rules';
import * as organisations from '@kunak/organisations/rules';
import * as people from '@kunak/people/rules';
import { Role } from '@kunak/platform/rules';
import type { Grant, Rule, Viewer } from '@kunak/platform/rules';
import * as registration from '@kunak/registration/rules';
import * as trainings from '@kunak/trainings/rules';
import fc from 'fast-check';

/** Named alike, but they judge an answer, a row or a moment, and nobody who asks. */
const others = ['mayBeExported', 'mayBeUnknown', 'mayStillUndo', 'canReadAnswer'];

/** Enough to knock with the role at any event; the rows decide the rest. */
const knocking = ['mayOpenCertificates', 'mayOpenRegisters', 'mayListEvents', 'canListPeople', 'canAddPerson', 'canSeeOrganisations', 'canEditOrganisations'];

/** "May this viewer …?" of every room. */
const rules = [certificates, conference, events, organisations, people, registration, trainings].flatMap((room) =>
  Object.entries(room).filter((entry): entry is [string, Rule<unknown>] => /^(can|may)[A-Z]/.test(entry[0]) && !others.includes(entry[0])),
);

const [here, elsewhere] = ['this-event', 'another-event'];
const subject = fc.record({
  eventId: fc.constant(here),
  eventIds: fc.constantFrom([here], [here, 'a-third']),
  personId: fc.constantFrom('guest-1', 'guest-2'),
  state: fc.constantFrom(...Object.values(registration.ParticipationState), null),
});
const grant = (eventId: fc.Arbitrary<string | null>, ...roles: Role[]): fc.Arbitrary<Grant> => fc.record({ role: fc.constantFrom(...roles), eventId });
const anyGrant = grant(fc.constantFrom(null, here, elsewhere), ...Object.values(Role));
const viewer = fc.record({
  accountId: fc.constant('account'),
  hostId: fc.constant('host'),
  personId: fc.constantFrom('guest-1', null),
  grants: fc.array(anyGrant),
});
const withMore = (who: Viewer, ...grants: Grant[]): Viewer => ({ ...who, grants: [...who.grants, ...grants] });

describe('the rules of every room', () => {
  it('are found', () => {
    expect(rules.length).toBeGreaterThan(45);
  });

  describe.each(rules)('%s', (_, rule) => {
    it('says no to whoever has no role and is nobody here', () => {
      fc.assert(fc.property(viewer, subject, (who, what) => !rule({ ...who, personId: null, grants: [] }, what)));
    });

    it('gives an administrator nothing: whoever runs the machine reads no content', () => {
      const administrator = grant(fc.constantFrom(null, here), Role.Administrator);
      fc.assert(fc.property(viewer, subject, administrator, (who, what, more) => rule(withMore(who, more), what) === rule(who, what)));
    });

    it('takes nothing away from whoever is given one role more', () => {
      fc.assert(fc.property(viewer, subject, anyGrant, (who, what, more) => !rule(who, what) || rule(withMore(who, more), what)));
    });
  });

  it.each(rules.filter(([name]) => !knocking.includes(name)))('%s: a role at another event opens nothing of this one', (_, rule) => {
    const ofAnother = grant(fc.constant(elsewhere), ...Object.values(Role));
    fc.assert(fc.property(viewer, subject, ofAnother, (who, what, more) => rule(withMore(who, more), what) === rule(who, what)));
  });

  it('the list of people holds those, and only those, whose card may be read', () => {
    fc.assert(
      fc.property(viewer, subject, (who, person) => {
        const scope = people.peopleScope(who);
        const isListed =
          scope.kind === 'host' || (scope.kind === 'events' ? person.eventIds.some((id) => scope.eventIds.includes(id)) : person.personId === who.personId);
        const isReadable = people.canSeePersonCard(who, person);
        // Whoever organises at another event finds their own card on their account's page, and not in the list.
        return isListed === isReadable || (isReadable && person.personId === who.personId);
      }),
    );
  });
});
