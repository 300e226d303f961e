import { Component, computed, effect, inject, signal } from '@angular/core';
import { Api, Button, DateField, EventInView, Form, Menu, Notice, PageHeader, Problems, Tag, Texts, Toasts, WhenReady, apiResource } from '@kunak/platform/web';
import type { MenuItem } from '@kunak/platform/web';
import { formFaultLabels, keptUntil, questionTypeLabels, sensitivityLabels, whoSees } from '@kunak/registration/rules';
import type { Form as RegistrationForm, Question } from '@kunak/registration/rules';
import { moved, reworded, without } from './form-changes';
import type { QuestionWords } from './form-changes';
import { FormPreview } from './form-preview';
import { ChangeEventFormOperation, EventFormInEditorOperation } from './form.graphql.ts';
import { formTexts } from './form.texts';
import { QuestionEditor } from './question-editor';

/** What guests are asked: why, who sees it, until when. A thin editor: words, order, and what to leave out. */
@Component({
  selector: 'registration-form-page',
  imports: [Button, DateField, Form, FormPreview, Menu, Notice, PageHeader, QuestionEditor, Tag, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './form-page.html',
  styleUrl: './form-page.css',
})
export class FormPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Texts);
  protected readonly inView = inject(EventInView);
  protected readonly t = this.reader.t;
  protected readonly texts = formTexts;
  protected readonly typeLabels = questionTypeLabels;
  protected readonly sensitivityLabels = sensitivityLabels;
  protected readonly whoSees = whoSees;
  protected readonly keptUntil = keptUntil;
  protected readonly dateProblems = new Problems();

  protected readonly answer = apiResource(EventFormInEditorOperation, () => {
    const event = this.inView.event();
    return event ? { eventId: event.id } : undefined;
  });
  protected readonly form = computed(() => this.answer.value()?.eventForm ?? null);
  protected readonly editing = signal<Question | null>(null);
  protected readonly previewing = signal(false);
  protected readonly opensOn = signal<string | null>('');
  protected readonly closesOn = signal<string | null>('');

  constructor() {
    effect(() => {
      this.opensOn.set(this.form()?.opensOn ?? '');
      this.closesOn.set(this.form()?.closesOn ?? '');
    });
  }

  protected neededText({ required }: Question) {
    return typeof required === 'object' ? formTexts.sometimes : required ? formTexts.required : formTexts.optional;
  }

  protected actionsLabel(question: Question): string {
    return this.t(formTexts.actions, { question: this.t(question.label) });
  }

  protected actionsOf(definition: RegistrationForm, { id }: Question, first: boolean, last: boolean): readonly MenuItem[] {
    return [
      { label: formTexts.up, icon: 'arrow-up', disabled: first, act: () => void this.change(moved(definition, id, -1)) },
      { label: formTexts.down, icon: 'arrow-down', disabled: last, act: () => void this.change(moved(definition, id, 1)) },
      { label: formTexts.leaveOut, icon: 'minus', act: () => void this.change(without(definition, id)) },
    ];
  }

  protected reword(words: QuestionWords): void {
    const question = this.editing();
    const form = this.form();
    this.editing.set(null);
    if (question && form) void this.change(reworded(form.definition, question.id, words));
  }

  protected async saveDates(): Promise<void> {
    const form = this.form();
    const [opensOn, closesOn] = [this.opensOn(), this.closesOn()];
    const crossed = opensOn && closesOn && closesOn < opensOn;
    const wrong = { opensOn: opensOn === null && formTexts.dateBroken, closesOn: closesOn === null ? formTexts.dateBroken : crossed && formTexts.datesCrossed };
    if (this.dateProblems.check(wrong) || !form) return;
    const done = await this.dateProblems.attempt(() => this.keep(form.definition, opensOn || null, closesOn || null));
    if (done) this.toasts.done(formTexts.datesSaved);
  }

  /** The next version, with the former as Undo. */
  private async change(definition: RegistrationForm): Promise<void> {
    const form = this.form();
    if (!form) return;
    try {
      const version = await this.keep(definition, form.opensOn, form.closesOn);
      const undo = async (): Promise<void> => void (await this.keep(form.definition, form.opensOn, form.closesOn));
      if (version !== null) this.toasts.done(formTexts.saved, { values: { version }, undo });
    } catch (error) {
      this.toasts.failed(error);
      this.answer.reload();
    }
  }

  private async keep(definition: RegistrationForm, opensOn: string | null, closesOn: string | null): Promise<number | null> {
    const event = this.inView.event();
    const form = this.form();
    if (!event || !form) return null;
    const variables = { eventId: event.id, seenVersion: form.version, definition, opensOn, closesOn };
    const { changeEventForm } = await this.api.run(ChangeEventFormOperation, variables);
    const [fault] = changeEventForm.findings;
    this.fault.set(fault ? this.t(formTexts.cannot, { fault: this.t(formFaultLabels[fault.fault]) }) : null);
    if (fault) return null;
    this.answer.change(() => ({ eventForm: changeEventForm.form }));
    return changeEventForm.form.version;
  }

  /** Why the last change was not kept. */
  protected readonly fault = signal<string | null>(null);
}
