import { Injectable } from '@nestjs/common';
import { CertificateAction, CertificateState, mayReissueCertificate, mayRevokeCertificate, maySeeQualifying } from '@kunak/certificates/rules';
import type { CertificateFacts, CertificateVariant, Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { Event } from '@kunak/events/api';
import { displayNameSql } from '@kunak/people/api';
import { assertAllowed, Database, instantSql } from '@kunak/platform/api';
import type { LocalizedText, Viewer } from '@kunak/platform/rules';
import type { IssuedCertificate, MyCertificate } from './certificate-types';
import { pagesOf } from './certificates.service';

type Row = {
  id: string;
  eventId: string;
  participationId: string;
  displayName: string;
  variant: CertificateVariant;
  state: CertificateState;
  facts: CertificateFacts;
  neutralSubject: LocalizedText | null;
  disclosure: Disclosure;
  issuedAt: string;
  replacesId: string | null;
  endedAt: string | null;
  reason: RevocationReason | null;
  explanation: string | null;
};

const select = `select c.id, p.event_id as "eventId", c.participation_id as "participationId", ${displayNameSql('n')} as "displayName", c.variant, c.state, c.snapshot->'facts' as facts,
    c.snapshot->'neutralSubject' as "neutralSubject", c.disclosure, ${instantSql('c.issued_at')} as "issuedAt", c.replaces_id as "replacesId",
    ${instantSql('c.ended_at')} as "endedAt", c.reason, c.explanation
  from certificate c join participation p on p.host_id = c.host_id and p.id = c.participation_id join person n on n.host_id = p.host_id and n.id = p.person_id`;

/** Certificates in lists: of a training, and of their holder. */
@Injectable()
export class CertificateLists {
  constructor(private readonly db: Database) {}

  async ofEvent(eventId: string, viewer: Viewer): Promise<IssuedCertificate[]> {
    await this.db.load(Event, eventId);
    assertAllowed(maySeeQualifying, viewer, { eventId });
    const rows = await this.db.sql<Row>(`${select} where p.event_id = $1 order by ${displayNameSql('n')}, c.issued_at desc, c.id`, [eventId]);
    return rows.map((row) => issuedOf(row, viewer));
  }

  /** Null where the viewer issues nothing at its training. */
  async one(id: string, viewer: Viewer): Promise<IssuedCertificate | null> {
    const [row] = await this.db.sql<Row>(`${select} where c.id = $1`, [id]);
    return row && maySeeQualifying(viewer, row) ? issuedOf(row, viewer) : null;
  }

  /** The viewer's own, the latest first. */
  async ofHolder(viewer: Viewer): Promise<MyCertificate[]> {
    const rows = await this.db.sql<Row>(`${select} where p.person_id = $1 order by c.issued_at desc, c.id`, [viewer.personId]);
    return rows.map((row) => {
      const { facts, state } = row;
      const full = facts.variant === 'full';
      return {
        id: row.id,
        variant: row.variant,
        pages: pagesOf({ state, snapshot: row }),
        state,
        printedName: facts.name,
        title: full ? facts.title : facts.subject,
        subject: full ? row.neutralSubject : facts.subject,
        firstDay: facts.firstDay,
        lastDay: facts.lastDay,
        issuedOn: facts.issuedOn,
        disclosure: row.disclosure,
      };
    });
  }
}

function issuedOf(row: Row, viewer: Viewer): IssuedCertificate {
  const actions = [
    ...(mayReissueCertificate(viewer, row) ? [CertificateAction.Reissue] : []),
    ...(mayRevokeCertificate(viewer, row) ? [CertificateAction.Revoke] : []),
  ];
  return {
    ...row,
    printedName: row.facts.name,
    pages: pagesOf({ state: row.state, snapshot: row }),
    allowedActions: row.state === CertificateState.InForce ? actions : [],
  };
}
