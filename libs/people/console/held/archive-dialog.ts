import { Component, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { Language, languageNames, languages } from '@kunak/platform/rules';
import { Api, Button, Dialog, Download, Form, Problems, Radios, TextArea, Texts, Toasts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { ExportPersonArchiveOperation } from './held.graphql.ts';
import { heldTexts } from './held.texts';

/** Everything of one person as a file. Violet: the legal name is in it. */
@Component({
  selector: 'person-archive-dialog',
  imports: [Button, Dialog, Form, Radios, TextArea],
  template: `
    <k-dialog [vault]="true" [title]="texts.archiveDialog" [(open)]="open">
      <p>{{ t(texts.archiveWarning) }}</p>
      <p>{{ t(texts.archiveLimits) }}</p>
      <k-form [problems]="problems" (send)="make()">
        <k-radios name="language" [label]="texts.language" [choices]="choices()" [(value)]="language" />
        <k-text-area name="archiveReason" [label]="texts.reason" [hint]="texts.reasonHint" [rows]="2" [maxLength]="500" [(value)]="reason" />
        <div class="k-line">
          <button kButton type="submit" icon="download" [busy]="problems.busy()">{{ t(texts.make) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class ArchiveDialog {
  readonly personId = input.required<string>();
  readonly open = model.required<boolean>();
  private readonly api = inject(Api);
  private readonly files = inject(Download);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = heldTexts;
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  protected readonly language = linkedSignal<string>(() => this.reader.language());
  protected readonly choices = computed<Choice[]>(() => languages.map((value) => ({ value, label: languageNames[value] })));

  protected async make(): Promise<void> {
    if (this.problems.check({ archiveReason: (this.reason().match(/\p{L}/gu)?.length ?? 0) < 3 && heldTexts.reasonMissing })) return;
    const variables = { id: this.personId(), language: this.language() as Language, reason: this.reason() };
    const done = await this.problems.attempt(async () => {
      const { exportPersonArchive } = await this.api.run(ExportPersonArchiveOperation, variables);
      this.files.saveBase64(exportPersonArchive.zip, 'data.zip');
    });
    if (!done) return;
    this.reason.set('');
    this.open.set(false);
    this.toasts.done(heldTexts.made);
  }
}
