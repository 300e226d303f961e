import { Component, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icons/icon';
import { ApiOffline, ApiRefusal } from '../api/api-errors';
import { Upload } from '../api/upload';
import type { Uploaded } from '../api/upload';
import { Progress } from '../state/progress';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';
import type { Problem } from './problems';

/** Chooses one file and sends it at once; `sent` gives the id that the next mutation names. */
@Component({
  selector: 'k-file-field',
  imports: [Icon, PartFrame, Progress],
  template: `
    <k-part [part]="this">
      <label class="choose" [class.disabled]="disabled() || share() !== null">
        <k-icon name="upload" />{{ t(texts.chooseFile) }}
        <input
          #control
          class="k-hidden"
          type="file"
          [id]="name()"
          [name]="name()"
          [disabled]="disabled() || share() !== null"
          [attr.accept]="accept()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="invalid()"
          (change)="choose(control.files)"
        />
      </label>
      @if (share(); as part) {
        <k-progress [label]="t(texts.uploading, { name: fileName() })" [done]="part" [total]="1" />
      } @else if (fileName() && !failure()) {
        <span role="status">{{ t(texts.uploaded, { name: fileName() }) }}</span>
      }
      @if (failure(); as problem) {
        <span class="failure" role="alert">{{ t(problem.text) }}</span>
      }
    </k-part>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 34rem;
    }
    .choose {
      display: inline-flex;
      gap: var(--k-2);
      align-items: center;
      justify-self: start;
      min-height: var(--k-control);
      padding: var(--k-1) var(--k-4);
      border: 1.5px solid var(--k-primary);
      border-radius: var(--k-radius);
      color: var(--k-primary);
      font-weight: 600;
      cursor: pointer;
    }
    .choose:hover {
      background: var(--k-primary-soft);
    }
    .choose:has(:focus-visible) {
      outline: 2px solid var(--k-ink);
      outline-offset: 2px;
      box-shadow: 0 0 0 6px var(--k-focus);
    }
    .disabled {
      border-color: var(--k-line);
      color: var(--k-ink-3);
    }
    .failure {
      color: var(--k-danger);
      font-weight: 600;
    }
  `,
})
export class FileField extends Part {
  readonly accept = input<string>();
  readonly sent = output<Uploaded & { readonly file: File }>();
  private readonly upload = inject(Upload);
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  protected readonly fileName = signal('');
  protected readonly failure = signal<Problem | null>(null);
  protected readonly share = signal<number | null>(null);

  protected async choose(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.fileName.set(file.name);
    this.failure.set(null);
    this.share.set(0.01);
    try {
      const uploaded = await this.upload.send(file, (share) => this.share.set(Math.max(share, 0.01)));
      this.sent.emit({ ...uploaded, file });
    } catch (error) {
      if (!(error instanceof ApiRefusal || error instanceof ApiOffline)) throw error;
      this.failure.set({ field: this.name(), text: error.message });
    } finally {
      this.share.set(null);
    }
  }
}
