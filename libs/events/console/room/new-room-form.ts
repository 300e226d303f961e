import { Component, ElementRef, inject, output } from '@angular/core';
import { Api, Button, Form, Problems, TextField, Texts, newId } from '@kunak/platform/web';
import { EventContext } from '../event/event-context';
import { SavedNews } from '../saved-news';
import { Pasted } from '../typed';
import { roomTexts } from './room.texts';
import { RoomDraft } from './room-draft';
import { CreateRoomOperation, DeleteRoomOperation } from './rooms.graphql.ts';

/** A room in two fields, and at once the next. The name is in the language of the screen; the other is added later. */
@Component({
  selector: 'events-new-room',
  imports: [Button, Form, TextField],
  template: `
    <k-form [problems]="problems" (send)="add()">
      <div class="line">
        <k-text-field name="new-name" [label]="texts.name" [value]="typedName()" (valueChange)="typeName($event)" />
        <k-text-field name="new-capacity" optional inputmode="numeric" [label]="texts.places" [(value)]="draft.capacity" />
        <button kButton="secondary" type="submit" icon="plus" [busy]="problems.busy()">{{ t(texts.add) }}</button>
      </div>
    </k-form>
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 12rem auto;
      gap: var(--k-3);
      align-items: end;
      width: 100%;
      max-width: 56rem;
    }
    @media (max-width: 40rem) {
      .line {
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }
    }
  `,
})
export class NewRoomForm {
  readonly added = output<void>();
  private readonly api = inject(Api);
  private readonly news = inject(SavedNews);
  private readonly reader = inject(Texts);
  private readonly event = inject(EventContext).here;
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private id = newId();
  protected readonly t = this.reader.t;
  protected readonly texts = roomTexts;
  protected readonly draft = new RoomDraft();
  protected readonly problems = new Problems();

  protected typedName(): string {
    return this.draft.name()[this.reader.language()] ?? '';
  }

  protected typeName(text: string): void {
    this.draft.name.set({ [this.reader.language()]: text });
  }

  protected async add(): Promise<void> {
    this.problems.show(this.draft.problems(this.event).map((problem) => ({ ...problem, field: `new-${problem.field}` })));
    if (this.problems.any()) return;
    const { id } = this;
    const pasted = new Pasted();
    const variables = { id, eventId: this.event.id, input: this.draft.input(pasted) };
    if (!(await this.problems.attempt(() => this.api.run(CreateRoomOperation, variables)))) return;
    const name = this.reader.written(this.draft.name());
    this.draft.clear();
    this.id = newId();
    this.place.querySelector('input')?.focus();
    this.added.emit();
    this.news.saved(roomTexts.added, pasted, {
      values: { name },
      undo: async () => {
        await this.api.run(DeleteRoomOperation, { id });
        this.added.emit();
      },
    });
  }
}
