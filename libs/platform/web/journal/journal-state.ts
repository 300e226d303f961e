import { Component, computed, inject, resource, signal } from '@angular/core';
import { headFingerprint, readHeadText } from '@kunak/platform/rules';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { Texts } from '../texts/texts';
import { journalTexts } from './journal.texts';
import { RememberedHead } from './remembered-head';

/** Whether the journal still is what it was: against this browser's memory, and against a line that somebody kept. That it is not, the frame says. */
@Component({
  selector: 'k-journal-state',
  imports: [Button, Form, Notice, TextField],
  host: { class: 'k-stack' },
  template: `
    @if (now(); as now) {
      @if (remembered.broken() === null) {
        <k-notice [kind]="now.compared ? 'ok' : 'info'" role="status" [title]="now.compared ? texts.whole : texts.first">
          {{ t(texts.state, { sequence: now.head.sequence, print: print(now.head.hash) }) }}
        </k-notice>
      }
      <details class="k-card">
        <summary>{{ t(texts.line) }}</summary>
        <p>{{ t(texts.keep) }}</p>
        <p class="line" translate="no">{{ now.head.text }}</p>
        <k-form [problems]="problems" (send)="compare(now.head.hostId)">
          <k-text-field name="line" [label]="texts.check" [maxLength]="400" [(value)]="line" />
          <button kButton="secondary" type="submit" [busy]="problems.busy()">{{ t(texts.compare) }}</button>
        </k-form>
        @if (agreed(); as sequence) {
          <p role="status">{{ t(texts.agrees, { sequence }) }}</p>
        }
      </details>
    }
  `,
  styles: `
    .line {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class JournalState {
  protected readonly remembered = inject(RememberedHead);
  protected readonly t = inject(Texts).t;
  protected readonly texts = journalTexts;
  protected readonly print = headFingerprint;
  protected readonly problems = new Problems();
  protected readonly line = signal('');
  protected readonly agreed = signal<number | null>(null);
  private readonly met = resource({ loader: () => this.remembered.meet() });
  /** Nothing where the journal is not shown: the page itself says why. */
  protected readonly now = computed(() => (this.met.hasValue() ? this.met.value() : undefined));

  protected async compare(hostId: string): Promise<void> {
    this.agreed.set(null);
    const kept = readHeadText(this.line());
    if (this.problems.check({ line: kept ? kept.hostId !== hostId && journalTexts.otherHost : journalTexts.noLine }) || !kept) return;
    await this.problems.attempt(async () => {
      if (await this.remembered.stillThere(kept)) this.agreed.set(kept.sequence);
      else this.remembered.broken.set({ ...kept, text: this.line().trim() });
    });
  }
}
