import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { OnDestroy } from '@angular/core';
import { Severity, cellProblems } from '@kunak/people/rules';
import type { Encoding, ImportField } from '@kunak/people/rules';
import { Api, ApiRefusal, EventInView, Toasts, apiResource } from '@kunak/platform/web';
import { DiscardUploadOperation, ImportPeopleOperation, PreviewImportOperation } from './import.graphql.ts';
import type { ImportPeopleResult, PreviewImportResult } from './import.graphql.ts';

export type Preview = PreviewImportResult['previewImport'];
export type Correction = { readonly row: number; readonly column: number; readonly value: string };
export type Decision = { readonly row: number; readonly action: 'create' | 'join' | 'skip' };

export const wizardSteps = ['file', 'columns', 'cells', 'doubles', 'confirm', 'done'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Who is who has a step of its own. */
const doubleCodes: readonly string[] = [cellProblems.knownAlready.code, cellProblems.repeatsRow.code];

/** What was decided on the way. Going back keeps it; nothing is written before the last step. */
@Injectable()
export class ImportWizard implements OnDestroy {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  readonly inView = inject(EventInView);

  readonly step = signal<WizardStep>('file');
  readonly fileId = signal<string | null>(null);
  readonly encoding = signal<Encoding | null>(null);
  readonly separator = signal<string | null>(null);
  readonly mapping = signal<readonly ImportField[] | null>(null);
  readonly corrections = signal<readonly Correction[]>([]);
  readonly decisions = signal<readonly Decision[]>([]);
  /** Asked for, never assumed: the event in view may be another one than the list is about. */
  readonly toEvent = signal(false);
  readonly busy = signal(false);
  readonly batch = signal<ImportPeopleResult['importPeople'] | null>(null);

  private readonly settings = computed(() => {
    const mapping = this.mapping();
    return {
      encoding: this.encoding(),
      separator: this.separator(),
      mapping: mapping && [...mapping],
      corrections: [...this.corrections()],
      decisions: [...this.decisions()],
    };
  });

  readonly preview = apiResource(
    PreviewImportOperation,
    () => {
      const fileId = this.batch() ? null : this.fileId();
      return fileId ? { fileId, settings: this.settings() } : undefined;
    },
    { keep: true },
  );
  /** Why the file that was chosen last is none that can be read. */
  readonly refused = signal<string | null>(null);
  readonly errors = computed(() => this.problemsOf(Severity.Error));
  readonly warnings = computed(() => this.problemsOf(Severity.Warning));

  constructor() {
    // A file that cannot be read at all leads back to the choice of a file; a lost connection does not.
    effect(() => {
      const error = this.preview.error();
      if (!(error instanceof ApiRefusal) || this.preview.value()) return;
      untracked(() => this.reset());
      this.refused.set(error.message);
    });
  }

  begin(fileId: string): void {
    this.reset();
    this.refused.set(null);
    this.fileId.set(fileId);
    this.step.set('columns');
  }

  go(by: 1 | -1): void {
    this.step.update((step) => wizardSteps[wizardSteps.indexOf(step) + by] ?? step);
  }

  /** Another text for one cell; asked again, the later one counts. */
  correct(correction: Correction): void {
    this.corrections.update((list) => [...list.filter(({ row, column }) => row !== correction.row || column !== correction.column), correction]);
  }

  uncorrect({ row, column }: Correction): void {
    this.corrections.update((list) => list.filter((one) => one.row !== row || one.column !== column));
  }

  decide(decision: Decision): void {
    this.decisions.update((list) => [...list.filter(({ row }) => row !== decision.row), decision]);
  }

  undecide(row: number): void {
    this.decisions.update((list) => list.filter((decision) => decision.row !== row));
  }

  /** Another encoding or separator makes other cells: what was decided about the old ones no longer fits. */
  readOtherwise(change: () => void): void {
    change();
    this.mapping.set(null);
    this.corrections.set([]);
    this.decisions.set([]);
  }

  async import(): Promise<void> {
    const fileId = this.fileId();
    if (!fileId || this.busy()) return;
    this.busy.set(true);
    try {
      const eventId = this.toEvent() ? (this.inView.event()?.id ?? null) : null;
      const { importPeople } = await this.api.run(ImportPeopleOperation, { fileId, settings: this.settings(), eventId });
      this.batch.set(importPeople);
      this.step.set('done');
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** Back to the choice of a file. An upload that nothing came of is thrown away. */
  reset(): void {
    this.discard();
    this.step.set('file');
    this.fileId.set(null);
    this.batch.set(null);
    this.readOtherwise(() => {
      this.encoding.set(null);
      this.separator.set(null);
    });
  }

  ngOnDestroy(): void {
    this.discard();
  }

  private discard(): void {
    const fileId = this.fileId();
    if (!fileId || this.batch()) return;
    // Nobody waits for this; a connection that is gone leaves the file for the server to forget.
    this.api.run(DiscardUploadOperation, { fileId }).catch(() => undefined);
  }

  private problemsOf(severity: Severity): Preview['problems'] {
    const problems = this.preview.value()?.previewImport.problems ?? [];
    return problems.filter((problem) => problem.severity === severity && !doubleCodes.includes(problem.code));
  }
}
