import { Injectable } from '@nestjs/common';
import { certificatesRefusals, CertificateVariant, mayEditCertificateRule } from '@kunak/certificates/rules';
import type { CertificateFacts, PageContent } from '@kunak/certificates/rules';
import { Event } from '@kunak/events/api';
import { assertAllowed, Audit, Database, Host, TellingWords } from '@kunak/platform/api';
import { platformRefusals, Refusal } from '@kunak/platform/rules';
import type { LocalizedText, Viewer } from '@kunak/platform/rules';
import { CertificatePage, unwrittenPage } from './certificate-page.entity';
import type { CertificatePageInput } from './certificate-page.entity';
import { tryPage } from './trial-page';

/** What the pages of each training say besides the facts. */
@Injectable()
export class CertificatePages {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly telling: TellingWords,
  ) {}

  async of(eventId: string): Promise<CertificatePage> {
    return (await this.db.tx.findOneBy(CertificatePage, { eventId })) ?? unwrittenPage(eventId);
  }

  async change(input: CertificatePageInput, viewer: Viewer): Promise<CertificatePage> {
    const event = await this.db.load(Event, input.eventId);
    assertAllowed(mayEditCertificateRule, viewer, { eventId: event.id });
    const { version } = input;
    const written = {
      organisations: input.organisations.map(plain).filter(isWritten),
      signatories: input.signatories.map(({ name, office }) => ({ name: plain(name), office: plain(office) })).filter(({ name }) => isWritten(name)),
      subject: input.subject && isWritten(plain(input.subject)) ? plain(input.subject) : null,
    };
    const page = await this.printed(written);
    await this.checkSubject(event.id, page);
    tryPage(event, page);
    const row = version === 0 ? await this.first(event.id, written) : await this.db.change(CertificatePage, (await this.of(event.id)).id, version, written);
    await this.audit.record('certificates.page-changed', event.id, { version: row.version });
    return row;
  }

  /** Where no organisation is written, the host stands on the page. */
  async printed(page: PageContent): Promise<PageContent> {
    const { organisations, signatories, subject } = page;
    if (organisations.length > 0) return { organisations, signatories, subject };
    const { name } = await this.host();
    return { organisations: [{ ru: name, en: name }], signatories, subject };
  }

  /** Refuses a neutral subject that would name the host by a word of its list. Lists and titles change: it is asked again before issuing. */
  async checkSubject(eventId: string, { subject, organisations }: PageContent): Promise<void> {
    const words = await this.tellingIn(eventId, subject, organisations);
    if (words.length > 0) throw new Refusal(certificatesRefusals.subjectNamesUs, { words: words.join(', ') });
  }

  /** A subject that a word of today's list forbids is left out of a neutral page of earlier days: that says less, and nothing false. */
  async withoutTelling(eventId: string, facts: CertificateFacts): Promise<CertificateFacts> {
    if (facts.variant !== CertificateVariant.Neutral || (await this.tellingIn(eventId, facts.subject)).length === 0) return facts;
    return { ...facts, subject: null };
  }

  private async tellingIn(eventId: string, subject: LocalizedText | null, organisations: readonly LocalizedText[] = []): Promise<string[]> {
    const texts = ({ ru, en }: LocalizedText): string[] => [ru ?? '', en ?? ''];
    const judge = await this.telling.judge({ eventId, besides: organisations.flatMap(texts) });
    return [
      ...new Set(
        texts(subject ?? {})
          .flatMap(judge.inText)
          .map(({ words }) => words),
      ),
    ];
  }

  private async first(eventId: string, { organisations, signatories, subject }: PageContent): Promise<CertificatePage> {
    const rows = await this.db.sql(
      `insert into certificate_page (event_id, organisations, signatories, subject) values ($1, $2, $3, $4)
       on conflict (host_id, event_id) do nothing returning 1`,
      [eventId, JSON.stringify(organisations), JSON.stringify(signatories), subject],
    );
    if (rows.length === 0) throw new Refusal(platformRefusals.changedMeanwhile);
    return this.of(eventId);
  }

  private host(): Promise<Host> {
    return this.db.tx.findOneByOrFail(Host, { id: this.db.hostId });
  }
}

function plain({ ru, en }: LocalizedText): LocalizedText {
  return { ...(ru?.trim() ? { ru: ru.trim() } : {}), ...(en?.trim() ? { en: en.trim() } : {}) };
}

function isWritten({ ru, en }: LocalizedText): boolean {
  return Boolean(ru || en);
}
