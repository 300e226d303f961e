import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { QualifyingGroup, qualifyingGroups } from '@kunak/certificates/rules';
import { EventContext } from '@kunak/events/console';
import { Button, PageHeader, Tabs, Texts, WhenReady, apiResource } from '@kunak/platform/web';
import { BatchCard } from './batch/batch-card';
import { BatchWatch } from './batch/batch-watch';
import { IssueDialog } from './batch/issue-dialog';
import { WhoQualifiesOperation } from './certificates.graphql.ts';
import { certificatesTexts } from './certificates.texts';
import { GroupTable } from './group-table';
import type { GroupPerson } from './group-table';
import { IssuedCertificatesOperation } from './issued/issued.graphql.ts';
import { IssuedTable } from './issued/issued-table';
import { RuleCard } from './rule/rule-card';

/** Who is due a certificate and why, issuing, and what was issued. */
@Component({
  selector: 'certificates-page',
  imports: [BatchCard, Button, GroupTable, IssueDialog, IssuedTable, PageHeader, RuleCard, Tabs, WhenReady],
  providers: [BatchWatch],
  host: { class: 'k-stack-l' },
  templateUrl: './certificates-page.html',
})
export class CertificatesPage {
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = certificatesTexts;
  protected readonly event = inject(EventContext).here;
  protected readonly watch = inject(BatchWatch);
  protected readonly lists = apiResource(WhoQualifiesOperation, () => ({ eventId: this.event.id, language: this.reader.language() }), { keep: true });
  protected readonly issued = apiResource(IssuedCertificatesOperation, () => ({ eventId: this.event.id }));
  protected readonly current = signal<string>(QualifyingGroup.Qualifies);
  protected readonly group = computed(() => qualifyingGroups.find((group) => group === this.current()) ?? null);
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly asked = signal<readonly string[]>([]);
  protected readonly issuing = signal(false);

  /** Whom a batch for all serves. */
  protected readonly waiting = computed(() =>
    this.of(QualifyingGroup.Qualifies).filter(({ certificateId, wasRevoked }) => certificateId === null && !wasRevoked),
  );
  protected readonly open = computed(() => this.of(QualifyingGroup.Qualifies).filter(({ certificateId }) => certificateId === null));
  protected readonly tabs = computed(() => [
    { id: QualifyingGroup.Qualifies, label: certificatesTexts.qualifies, count: this.of(QualifyingGroup.Qualifies).length },
    { id: QualifyingGroup.NotYet, label: certificatesTexts.notYet, count: this.of(QualifyingGroup.NotYet).length },
    { id: QualifyingGroup.DoesNot, label: certificatesTexts.doesNot, count: this.of(QualifyingGroup.DoesNot).length },
    { id: 'issued', label: certificatesTexts.issued, count: this.issued.value()?.certificates.length ?? 0 },
  ]);

  constructor() {
    // Whatever keeps this from being read keeps the list too, which says so.
    void this.watch.resume(this.event.id).catch(() => undefined);
    effect(() => {
      if (this.watch.finished()) untracked(() => this.reload());
    });
  }

  protected of(group: QualifyingGroup): GroupPerson[] {
    return this.lists.value()?.qualifying.people.filter((person) => person.group === group) ?? [];
  }

  protected idsOf(people: readonly GroupPerson[]): string[] {
    return people.map(({ participationId }) => participationId);
  }

  protected ask(ids: readonly string[]): void {
    this.asked.set(ids);
    this.issuing.set(true);
  }

  protected reload(): void {
    this.chosen.set([]);
    this.lists.reload();
    this.issued.reload();
  }
}
