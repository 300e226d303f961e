import { acts } from '../acts';
import { shuttingActs } from './shut-again';

/**
 * These open, change or read, or what they shut is shut otherwise: the erased by their own ledger, links to the team and to reset by every restore. Whoever adds an act says here that it shuts nothing, or in its room's list what a restore has to shut again.
 */
const shutNothing = `
  accounts.contact-code-made accounts.contact-code-removed accounts.passkey-added accounts.reset-offered accounts.second-step-off accounts.travel-lock-released accounts.unfrozen
  certificates.batch-asked certificates.page-changed certificates.printed conference.programme-exported conference.programme-imported conference.schedule-released
  events.event-changed events.event-copied events.event-created events.event-put-back events.event-removed events.room-changed events.room-created events.room-put-back events.room-removed events.rooms-ordered
  events.session-changed events.session-created events.session-people-set events.session-placed events.session-put-back events.session-removed events.session-unplaced
  mail.dropped-by-hand mail.group-recalled mail.group-sent mail.held-by-hand mail.waiting-by-hand organisations.organisation-added organisations.organisation-removed
  people.archive-made people.card-opened people.legal-name-changed people.legal-name-opened people.list-exported people.list-imported people.person-added 
  platform.person-erased platform.put-back platform.retention-changed
  registration.answer-opened registration.answers-sent-again registration.coming-taken-back registration.consent-given registration.consent-withdrawn registration.form-changed registration.people-added
  team.invitation-recalled team.invited team.role-given telling.word-added telling.word-no-longer-added telling.word-set-aside
  trainings.marks-sent trainings.rule-changed trainings.walk-in-added trainings.walk-in-merged`
  .trim()
  .split(/\s+/);

describe('every act of the audit', () => {
  it('either shuts something again after a restore, or was judged to shut nothing', () => {
    expect(
      Object.keys(acts)
        .filter((act) => !shuttingActs.includes(act))
        .sort(),
    ).toEqual([...shutNothing].sort());
  });

  it('that shuts something is one that a room writes', () => {
    expect(shuttingActs.filter((act) => !(act in acts))).toEqual([]);
  });
});
