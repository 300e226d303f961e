import { Component, inject } from '@angular/core';
import { Button, Dialog, Texts } from '@kunak/platform/web';
import { Moving } from './moving';
import { PlaceWords } from './place-words';
import type { Overtaken } from './schedule-draft';
import { ScheduleDraft } from './schedule-draft';
import { scheduleTexts } from './schedule.texts';

/** Two people moved the same session: both places are shown, and this organiser chooses. */
@Component({
  selector: 'conference-overtaken-dialog',
  imports: [Button, Dialog],
  template: `
    <k-dialog [title]="texts.fasterTitle" [open]="!!draft.overtaken()" (openChange)="draft.overtaken.set(null)">
      @if (draft.overtaken(); as both) {
        <p>{{ t(texts.fasterText, { title: language.written(both.theirs.title) }) }}</p>
        <dl>
          <dt>{{ t(texts.theirs) }}</dt>
          <dd>{{ words.standing(both.theirs, both.theirs.minutes) }}</dd>
          <dt>{{ t(texts.mine) }}</dt>
          <dd>{{ words.standing(both.mine, both.theirs.minutes) }}</dd>
        </dl>
        <div class="k-line">
          <button kButton type="button" (click)="draft.overtaken.set(null)">{{ t(texts.keepTheirs) }}</button>
          <button kButton="secondary" type="button" (click)="placeMine(both)">{{ t(texts.placeMine) }}</button>
        </div>
      }
    </k-dialog>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--k-2) var(--k-4);
    }
    dt {
      color: var(--k-ink-2);
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
  `,
})
export class OvertakenDialog {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly words = inject(PlaceWords);
  protected readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  private readonly moving = inject(Moving);

  protected placeMine({ theirs, mine }: Overtaken): void {
    this.draft.overtaken.set(null);
    void this.moving.stand(theirs, mine);
  }
}
