import type { ShutAgain } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { endedStates, participationSteps, participationVerbs } from '@kunak/registration/rules';
import { actOf } from './participation/step-statement';

const undone = 'registration.step-undone';
const verbs = participationVerbs.map((verb) => ({ verb, act: actOf(verb), to: participationSteps[verb].to }));
const oneFor = (said: (one: (typeof verbs)[number]) => string): string =>
  `case l.act ${verbs.map((one) => `when '${one.act}' then '${said(one)}'`).join(' ')} end`;
const seated = "('accepted', 'confirmed')";
const ended = `(${endedStates.map((state) => `'${state}'`).join(', ')})`;

/** Whoever lost their place, or took it or their consent back, is out again; links that were used, or gave way to newer ones, are dead. */
export const registrationShutAgain: readonly ShutAgain[] = [
  {
    acts: [...verbs.map(({ act }) => act), undone],
    // The last step decides. What leads to a place is lost with everything else that came after the backup.
    sql: `with last as (select distinct on (host_id, subject_id) l.host_id, l.subject_id as id, l.at, l.account_id, ${oneFor(({ verb }) => verb)} as verb,
              coalesce(${oneFor(({ to }) => to)}, l.facts->>'to') as state from later l order by l.host_id, l.subject_id, l.id desc),
            out as (update participation p set state = l.state, state_before = p.state, last_verb = l.verb, last_by = l.account_id, since = l.at, version = p.version + 1,
              decided_at = case l.state when 'declined' then l.at else p.decided_at end, ended_at = case when l.state in ('not-coming', 'withdrawn') then l.at end
              from last l where p.host_id = l.host_id and p.id = l.id and (l.state in ${ended} or p.state in ${seated} and l.state not in ${seated})
              returning p.host_id, p.person_id, p.event_id, p.state)
          delete from role_grant g using out o, membership m where o.state in ${ended} and m.host_id = o.host_id and m.person_id = o.person_id
            and g.host_id = o.host_id and g.account_id = m.account_id and g.role = '${Role.Participant}' and g.event_id = o.event_id`,
  },
  {
    acts: ['registration.consent-refused'],
    sql: `insert into consent (host_id, participation_id, purpose, wording_version, language, answer, at)
          select l.host_id, l.subject_id, l.facts->>'purpose', (l.facts->>'version')::integer, coalesce((select c.language from consent c
            where c.host_id = l.host_id and c.participation_id = l.subject_id order by c.at desc, c.id desc limit 1), 'ru'), 'refused', l.at
          from later l where exists (select from participation p where p.host_id = l.host_id and p.id = l.subject_id)`,
  },
  {
    acts: ['accounts.access-taken'],
    sql: `update invitation i set revoked_at = now() from later l
          where i.host_id = l.host_id and i.access_link_id = (l.facts->>'linkId')::uuid and i.revoked_at is null and i.opened_at is null`,
  },
  {
    // A newer letter ends the links of those before.
    acts: ['registration.invited'],
    sql: `with earlier as (update invitation i set revoked_at = now() from later l
            where i.host_id = l.host_id and i.participation_id = l.subject_id and i.revoked_at is null and i.opened_at is null returning i.host_id, i.access_link_id)
          update access_link k set expires_at = now() from earlier e where k.host_id = e.host_id and k.id = e.access_link_id and k.used_at is null and k.expires_at > now()`,
  },
];
