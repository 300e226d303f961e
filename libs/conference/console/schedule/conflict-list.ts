import { Component, computed, inject, output } from '@angular/core';
import { conflictKindTexts } from '@kunak/conference/rules';
import type { Conflict } from '@kunak/conference/rules';
import { Empty, Icon, Texts } from '@kunak/platform/web';
import { PlaceWords } from './place-words';
import { ScheduleDraft } from './schedule-draft';
import { scheduleTexts } from './schedule.texts';

/** Every conflict of the edition in words; one click leads to its session. */
@Component({
  selector: 'conference-conflict-list',
  imports: [Empty, Icon],
  template: `
    @for (group of groups(); track group.kind) {
      <h3>{{ t(kinds[group.kind]) }} ({{ group.conflicts.length }})</h3>
      <ul>
        @for (conflict of group.conflicts; track $index) {
          <li>
            <button type="button" (click)="shown.emit(conflict.sessionIds[0] ?? '')">
              <k-icon name="triangle-alert" />
              <span
                >{{ draft.sentence(conflict) }} <span class="when">{{ when(conflict) }}</span></span
              >
            </button>
          </li>
        }
      </ul>
    } @empty {
      <k-empty icon="check" [title]="texts.conflictsNone" [hint]="texts.conflictsHint" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-2);
      max-height: calc(100dvh - 16rem);
      min-height: 8rem;
      padding: 4px;
      overflow-y: auto;
      align-content: start;
    }
    ul {
      display: grid;
      gap: var(--k-1);
      padding: 0;
      list-style: none;
    }
    button {
      display: flex;
      gap: var(--k-2);
      width: 100%;
      padding: var(--k-1) var(--k-2);
      border: 0;
      border-inline-start: 4px solid var(--k-danger);
      border-radius: 4px;
      background: var(--k-danger-soft);
      color: var(--k-ink);
      font: var(--k-text-s) var(--k-sans);
      text-align: start;
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    .when {
      display: block;
      color: var(--k-ink-2);
    }
    k-icon {
      flex: none;
      margin-block-start: 2px;
      color: var(--k-danger);
    }
  `,
})
export class ConflictList {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly t = inject(Texts).t;
  protected readonly texts = scheduleTexts;
  protected readonly kinds = conflictKindTexts;
  readonly shown = output<string>();
  private readonly words = inject(PlaceWords);

  /** When the first of them stands: two that have one name are told apart by it. */
  protected when({ sessionIds: [id = ''] }: Conflict): string {
    const session = this.draft.byId().get(id);
    return session ? this.words.moment(session, session.minutes) : '';
  }

  protected readonly groups = computed(() => {
    const groups = new Map<Conflict['kind'], Conflict[]>();
    for (const conflict of this.draft.conflicts()) groups.set(conflict.kind, [...(groups.get(conflict.kind) ?? []), conflict]);
    return [...groups].map(([kind, conflicts]) => ({ kind, conflicts }));
  });
}
