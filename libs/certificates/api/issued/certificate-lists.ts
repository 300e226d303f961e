import { Injectable } from '@nestjs/common';
import { CertificateAction, CertificateState, mayReissueCertificate, mayRevokeCertificate, maySeeQualifying } from '@kunak/certificates/rules';
import type { CertificateVariant, Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { Event } from '@kunak/events/api';
import { displayNameSql } from '@kunak/people/api';
import { assertAllowed, Database, instantSql } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import type { IssuedCertificate, MyCertificate } from './certificate-types';
import { CertificateVault } from './certificate-vault';
import type { OpenedPage } from './certificate-vault';
import { pagesOf } from './certificates.service';

type Row = {
  id: string;
  eventId: string;
  participationId: string;
  personId: string;
  displayName: string;
  variant: CertificateVariant;
  state: CertificateState;
  snapshot: Buffer;
  disclosure: Disclosure;
  issuedAt: string;
  replacesId: string | null;
  endedAt: string | null;
  reason: RevocationReason | null;
  explanation: Buffer | null;
};
type Opened = Omit<Row, 'snapshot' | 'explanation'> & Pick<OpenedPage, 'snapshot' | 'explanation'>;

const select = `select c.id, p.event_id as "eventId", c.participation_id as "participationId", p.person_id as "personId", ${displayNameSql('n')} as "displayName", c.variant, c.state, c.snapshot, c.disclosure,
     ${instantSql('c.issued_at')} as "issuedAt", c.replaces_id as "replacesId",
    ${instantSql('c.ended_at')} as "endedAt", c.reason, c.explanation
  from certificate c join participation p on p.host_id = c.host_id and p.id = c.participation_id join person n on n.host_id = p.host_id and n.id = p.person_id`;

/** Certificates in lists: of a training, and of their holder. */
@Injectable()
export class CertificateLists {
  constructor(
    private readonly db: Database,
    private readonly vault: CertificateVault,
  ) {}

  async ofEvent(eventId: string, viewer: Viewer): Promise<IssuedCertificate[]> {
    await this.db.load(Event, eventId);
    assertAllowed(maySeeQualifying, viewer, { eventId });
    const rows = await this.db.sql<Row>(`${select} where p.event_id = $1 order by ${displayNameSql('n')}, c.issued_at desc, c.id`, [eventId]);
    return (await this.vault.inList(rows)).map((row) => issuedOf(row, viewer));
  }

  /** Null where the viewer issues nothing at its training. */
  async one(id: string, viewer: Viewer): Promise<IssuedCertificate | null> {
    const [row] = await this.vault.inList(await this.db.sql<Row>(`${select} where c.id = $1`, [id]));
    return row && maySeeQualifying(viewer, row) ? issuedOf(row, viewer) : null;
  }

  /** The viewer's own, the latest first. */
  async ofHolder(viewer: Viewer): Promise<MyCertificate[]> {
    const rows = await this.db.sql<Row>(`${select} where p.person_id = $1 order by c.issued_at desc, c.id`, [viewer.personId]);
    return (await this.vault.inList(rows)).map((row) => {
      const { snapshot, state } = row;
      const { facts, neutralSubject } = snapshot;
      const full = facts.variant === 'full';
      return {
        id: row.id,
        variant: row.variant,
        pages: pagesOf({ state, snapshot }),
        state,
        printedName: facts.name,
        title: full ? facts.title : facts.subject,
        subject: full ? neutralSubject : facts.subject,
        firstDay: facts.firstDay,
        lastDay: facts.lastDay,
        issuedOn: facts.issuedOn,
        disclosure: row.disclosure,
      };
    });
  }
}

function issuedOf(row: Opened, viewer: Viewer): IssuedCertificate {
  const actions = [
    ...(mayReissueCertificate(viewer, row) ? [CertificateAction.Reissue] : []),
    ...(mayRevokeCertificate(viewer, row) ? [CertificateAction.Revoke] : []),
  ];
  return {
    ...row,
    printedName: row.snapshot.facts.name,
    pages: pagesOf(row),
    allowedActions: row.state === CertificateState.InForce ? actions : [],
  };
}
