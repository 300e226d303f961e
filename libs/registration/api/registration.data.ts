import { Person, toShowOpenings } from '@kunak/people/api';
import { keeping, ofNobody, untold } from '@kunak/platform/api';
import type { Reading, RoomData } from '@kunak/platform/api';
import { Clock, languageNames, Role } from '@kunak/platform/rules';
import type { Language, Message } from '@kunak/platform/rules';
import {
  consentAnswerLabels,
  consentWordings,
  invitationChannelLabels,
  participationStateLabels,
  participationSteps,
  ParticipationState,
} from '@kunak/registration/rules';
import type { ConsentAnswer, ConsentPurpose, InvitationChannel, ParticipationVerb } from '@kunak/registration/rules';
import { answerOpeningPlace } from './answer/answer-vault';
import { Answer, AnswerOpening, GuardedAnswer } from './answer/answer.entity';
import { Consent } from './consent/consent.entity';
import { EventForm } from './form/event-form.entity';
import { Invitation } from './invitation/invitation.entity';
import { EventSeats, Participation } from './participation/participation.entity';
import { registrationTables as tables, registrationWords } from './registration.data.texts';
import { toHonourConsent, toInvite, toKnowWhyNot, toReceive, toReceiveSafely, toTakePart } from './registration.reasons';

const keep = keeping(registrationWords);
const steps = ['state', 'stateBefore', 'lastVerb', 'since', 'invitedAt', 'appliedAt', 'decidedAt', 'confirmedAt', 'endedAt', 'submittedAt'] as const;

const { Declined, NotComing, Withdrawn } = ParticipationState;

const stateWords = (state: ParticipationState): Message => participationStateLabels[state];
const languageWords = (language: Language): Message => languageNames[language];

/** Nobody takes back the last step of somebody who is gone. */
const stepsForgotten = { stateBefore: 'null', lastVerb: 'null' };

/** The venue’s clock tells on which day somebody said no. */
const zoneOf = (participation: string): string =>
  `(select e.time_zone from event e where e.host_id = ${participation}.host_id and e.id = ${participation}.event_id)`;
const refused = (row: string): string => `case when ${row}.state = '${Declined}' then (${row}.decided_at at time zone ${zoneOf(row)})::date end`;
const withdrawn = (row: string): string =>
  `case when ${row}.state in ('${NotComing}', '${Withdrawn}') then (${row}.ended_at at time zone ${zoneOf(row)})::date end`;

/** Every question has its own clock and its own days, shown to the guest below it; the day on which they are over. */
const promised = (row: string): { readonly day: string; readonly zone: string } => {
  const place = `participation p where p.host_id = ${row}.host_id and p.id = ${row}.participation_id`;
  return {
    day: `(select (select min(case q -> 'retention' ->> 'clock' when 'event-ended' then e.last_day when 'not-taking-part' then coalesce(${refused('p')}, ${withdrawn('p')})
      end + (q -> 'retention' ->> 'days')::int)
      from event e join event_form f on f.host_id = e.host_id and f.event_id = e.id and f.version = ${row}.form_version,
        jsonb_path_query(f.definition, '$.sections[*].questions[*]') q
      where e.host_id = p.host_id and e.id = p.event_id and q ->> 'id' = ${row}.question_id) from ${place})`,
    zone: `(select ${zoneOf('p')} from ${place})`,
  };
};

/** Events that somebody only heard of count too: next year’s invitation starts from them. */
const eventsOf = (person: string): string => `event e where e.host_id = ${person}.host_id and (
  exists (select 1 from participation p where p.host_id = e.host_id and p.event_id = e.id and p.person_id = ${person}.id)
  or exists (select 1 from session_person sp join session s on s.host_id = sp.host_id and s.id = sp.session_id
    where sp.host_id = e.host_id and s.event_id = e.id and sp.person_id = ${person}.id))`;
/** Of two that end on the same day, the further west. */
const lastZoneOf = (person: string): string =>
  `coalesce((select e.time_zone from ${eventsOf(person)} order by e.last_day desc, (e.last_day + 1)::timestamp at time zone e.time_zone desc limit 1), 'UTC')`;

const readings: readonly Reading[] = [
  { clock: Clock.Promised, entity: Answer, sql: promised },
  { clock: Clock.Promised, entity: GuardedAnswer, sql: promised },
  { clock: Clock.Refused, entity: Participation, sql: (row) => ({ day: refused(row), zone: zoneOf(row) }) },
  { clock: Clock.Withdrawn, entity: Participation, sql: (row) => ({ day: withdrawn(row), zone: zoneOf(row) }) },
  {
    clock: Clock.LastEventEnded,
    entity: Person,
    // It does not run for those who work at the host.
    sql: (person) => ({
      day: `case when not exists (
          select 1 from membership m join role_grant g on g.host_id = m.host_id and g.account_id = m.account_id
          where m.host_id = ${person}.host_id and m.person_id = ${person}.id and g.role <> '${Role.Participant}')
        then greatest((${person}.created_at at time zone ${lastZoneOf(person)})::date, (select max(e.last_day) from ${eventsOf(person)})) end`,
      zone: lastZoneOf(person),
    }),
  },
];

/** What this room keeps of people: where they take part, what they told for it, and what they allowed. */
export const registrationData: RoomData = {
  called: tables.room,
  kept: [
    keep(Participation, {
      called: tables.participations,
      whose: 'personId',
      personal: [
        [toTakePart, ...steps],
        [toKnowWhyNot, 'reason'],
      ],
      plain: ['answersVersion', 'answerBy'],
      erasing: { emptied: stepsForgotten, staying: steps },
      tells: { state: stateWords, stateBefore: stateWords, lastVerb: (verb: ParticipationVerb) => participationSteps[verb].label },
    }),
    ofNobody(EventSeats, 'taken'),
    keep(Invitation, {
      called: tables.invitations,
      whose: 'participationId',
      personal: [[toInvite, 'channel', 'language', 'sentAt', 'expiresAt', 'openedAt', 'revokedAt']],
      tells: { channel: (channel: InvitationChannel) => invitationChannelLabels[channel], language: languageWords },
    }),
    ofNobody(EventForm, 'definition', 'opensOn', 'closesOn', 'createdAt'),
    keep(Answer, {
      called: tables.answers,
      whose: 'participationId',
      personal: [[toReceive, 'questionId', 'answer', 'savedAt']],
      plain: ['formVersion', 'savedAs'],
      // In the words of the form: `AnswerArchive` tells it.
      tells: { answer: untold },
    }),
    keep(GuardedAnswer, {
      called: tables.guarded,
      whose: 'participationId',
      personal: [[toReceiveSafely, 'questionId', 'answer', 'savedAt', 'sensitivity']],
      plain: ['formVersion', 'savedAs'],
    }),
    keep(AnswerOpening, {
      called: tables.openings,
      whose: 'participationId',
      personal: [[toShowOpenings, 'questionId', 'at', 'reason']],
      sealed: { reason: answerOpeningPlace },
    }),
    keep(Consent, {
      called: tables.consents,
      whose: 'participationId',
      personal: [[toHonourConsent, 'purpose', 'wordingVersion', 'language', 'answer', 'at']],
      tells: {
        purpose: (purpose: ConsentPurpose) => consentWordings[purpose].title,
        answer: (answer: ConsentAnswer) => consentAnswerLabels[answer],
        language: languageWords,
      },
    }),
  ],
  readings,
};
