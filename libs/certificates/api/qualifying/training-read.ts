import { CertificateState } from '@kunak/certificates/rules';
import type { CertificateVariant, CertifiedEvent } from '@kunak/certificates/rules';
import type { CertificatePage } from '../page/certificate-page.entity';

/** What the register of a training does not know: the certificates in force, and what pages say. */
export type TrainingRead = {
  readonly event: CertifiedEvent & { readonly id: string };
  /** Null: nobody has written anything for the pages. */
  readonly page: CertificatePage | null;
  /** Of each guest the one in force, else the last. */
  readonly last: readonly { readonly participationId: string; readonly id: string; readonly variant: CertificateVariant; readonly state: CertificateState }[];
};

const event = `(select row_to_json(r) from (
  select id, kind, title, first_day as "firstDay", last_day as "lastDay", time_zone as "timeZone", venue from event where id = $1::uuid) r)`;
const page = `(select row_to_json(r) from (select id, event_id as "eventId", organisations, signatories, subject, version from certificate_page where event_id = $1::uuid) r)`;
const last = `(select coalesce(json_agg(r), '[]') from (
  select distinct on (p.id) p.id as "participationId", c.id, c.variant, c.state
  from participation p join certificate c on c.host_id = p.host_id and c.participation_id = p.id
  where p.event_id = $1::uuid order by p.id, (c.state = '${CertificateState.InForce}') desc, c.issued_at desc) r)`;

export const trainingSql = `select json_build_object('event', ${event}, 'page', ${page}, 'last', ${last}) as training`;
