import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Button, Dialog, Empty, SearchField, Texts, apiResource } from '@kunak/platform/web';
import { participationStateLabels } from '@kunak/registration/rules';
import { likelyGuests } from '@kunak/trainings/rules';
import { matchesSearch } from '@kunak/platform/rules';
import { LikelyGuestsOperation } from '../register.graphql.ts';
import type { GuestRow } from './register-view';
import { walkInTexts } from './walk-in.texts';

export type Chosen = { readonly participationId: string; readonly name: string };
type Candidate = Chosen & { readonly note: string };

const mostShown = 8;

/** Whom a walk-in turns out to be: similar names on the roster at once, and of everybody who was asked where there is a connection. */
@Component({
  selector: 'venue-merge-dialog',
  imports: [Button, Dialog, Empty, SearchField],
  template: `
    <k-dialog [title]="t(texts.mergeTitle, { name: walkIn()?.name })" [open]="walkIn() !== null" (openChange)="$event || closed.emit()">
      <p>{{ t(texts.mergeLead) }}</p>
      <k-search-field [label]="texts.find" [(value)]="search" />
      <div class="k-stack" role="group" [attr.aria-label]="t(texts.likely)">
        @for (guest of candidates(); track guest.participationId) {
          <button kButton="secondary" type="button" (click)="chosen.emit(guest)">
            <span
              >{{ guest.name }}
              @if (guest.note) {
                <span class="k-small">({{ guest.note }})</span>
              }
            </span>
          </button>
        } @empty {
          <k-empty icon="users" [title]="texts.nobodyLikely" [hint]="texts.nobodyLikelyHint" />
        }
      </div>
      @if (asked.state() === 'offline') {
        <p class="k-quiet">{{ t(texts.needsConnection) }}</p>
      }
    </k-dialog>
  `,
})
export class MergeDialog {
  readonly walkIn = input.required<GuestRow | null>();
  readonly rows = input.required<readonly GuestRow[]>();
  readonly chosen = output<Chosen>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = walkInTexts;
  /** Begins anew with each walk-in. */
  protected readonly search = linkedSignal<GuestRow | null, string>({ source: this.walkIn, computation: () => '' });
  /** The server knows a walk-in only once it was sent; until then the roster on the device must do. */
  protected readonly asked = apiResource(LikelyGuestsOperation, () => {
    const walkIn = this.walkIn();
    return walkIn?.walkInId && !walkIn.waiting ? { walkInId: walkIn.walkInId } : undefined;
  });
  private readonly onRoster = computed(() =>
    this.rows().flatMap(({ participationId, ...row }) => (participationId ? [{ ...row, participationId, note: '' }] : [])),
  );

  protected readonly candidates = computed((): readonly Candidate[] => {
    const search = this.search().trim();
    if (search)
      return this.onRoster()
        .filter(({ searchText }) => matchesSearch(searchText, search))
        .slice(0, mostShown);
    const near = likelyGuests(this.walkIn()?.name ?? '', this.onRoster());
    const known = new Set(this.onRoster().map(({ participationId }) => participationId));
    const more = (this.asked.value()?.likelyGuests ?? []).filter(({ participationId }) => !known.has(participationId));
    const others = more.map(({ participationId, displayName, state }) => ({
      participationId,
      name: displayName,
      note: this.t(walkInTexts.notOnRoster, { state: this.t(participationStateLabels[state]) }),
    }));
    return [...near, ...others].slice(0, mostShown);
  });
}
