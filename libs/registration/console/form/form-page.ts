import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import {
  Api,
  ApiRefusal,
  Button,
  DateField,
  EventInView,
  Form,
  Menu,
  Notice,
  PageHeader,
  Problems,
  Seen,
  Tag,
  Texts,
  Toasts,
  WhenReady,
  apiResource,
  isOvertaken,
} from '@kunak/platform/web';
import type { MenuItem } from '@kunak/platform/web';
import { formFaultLabels, keptUntil, questionTypeLabels, sensitivityLabels, whoSees } from '@kunak/registration/rules';
import type { Form as RegistrationForm, Question } from '@kunak/registration/rules';
import { moved, reworded, without } from './form-changes';
import type { QuestionWords } from './form-changes';
import { FormPreview } from './form-preview';
import { ChangeEventFormOperation, EventFormInEditorOperation } from './form.graphql.ts';
import type { EventFormInEditorResult } from './form.graphql.ts';
import { formTexts } from './form.texts';
import { QuestionEditor } from './question-editor';

type FormShown = EventFormInEditorResult['eventForm'];

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
  protected readonly wordProblems = new Problems();
  private readonly seen = new Seen<FormShown>();

  protected readonly answer = apiResource(EventFormInEditorOperation, () => {
    const event = this.inView.event();
    return event ? { eventId: event.id } : undefined;
  });
  protected readonly form = computed(() => this.answer.value()?.eventForm ?? null);
  protected readonly editing = signal<Question | null>(null);
  protected readonly previewing = signal(false);
  protected readonly opensOn = linkedSignal<string | null>(() => this.form()?.opensOn ?? '');
  protected readonly closesOn = linkedSignal<string | null>(() => this.form()?.closesOn ?? '');

  protected neededText({ required }: Question) {
    return typeof required === 'object' ? formTexts.sometimes : required ? formTexts.required : formTexts.optional;
  }

  protected actionsLabel(question: Question): string {
    return this.t(formTexts.actions, { question: this.t(question.label) });
  }

  protected actionsOf({ id }: Question, first: boolean, last: boolean): readonly MenuItem[] {
    return [
      { label: formTexts.up, icon: 'arrow-up', disabled: first, act: () => void this.change((definition) => moved(definition, id, -1)) },
      { label: formTexts.down, icon: 'arrow-down', disabled: last, act: () => void this.change((definition) => moved(definition, id, 1)) },
      { label: formTexts.leaveOut, icon: 'minus', act: () => void this.change((definition) => without(definition, id)) },
    ];
  }

  protected async reword(words: QuestionWords): Promise<void> {
    const question = this.editing();
    if (!question) return;
    const done = await this.wordProblems.attempt(() => this.put((definition) => reworded(definition, question.id, words)));
    if (done) this.editing.set(null);
  }

  protected async saveDates(): Promise<void> {
    const form = this.form();
    const [opensOn, closesOn] = [this.opensOn(), this.closesOn()];
    const crossed = opensOn && closesOn && closesOn < opensOn;
    const wrong = { opensOn: opensOn === null && formTexts.dateBroken, closesOn: closesOn === null ? formTexts.dateBroken : crossed && formTexts.datesCrossed };
    if (this.dateProblems.check(wrong) || !form) return;
    const done = await this.dateProblems.attempt(() => this.overSeen((now) => this.keep(now, now.definition, opensOn || null, closesOn || null)));
    // The form may have been read anew; what was typed stands.
    this.opensOn.set(opensOn);
    this.closesOn.set(closesOn);
    if (done) this.toasts.done(formTexts.datesSaved);
  }

  private async change(changed: (definition: RegistrationForm) => RegistrationForm): Promise<void> {
    try {
      await this.put(changed);
    } catch (error) {
      this.toasts.failed(isOvertaken(error) ? new ApiRefusal(error.code, this.t(formTexts.changedMeanwhile)) : error);
    }
  }

  /** The next version, with the former as Undo. */
  private async put(changed: (definition: RegistrationForm) => RegistrationForm): Promise<void> {
    await this.overSeen(async (form) => {
      const version = await this.keep(form, changed(form.definition), form.opensOn, form.closesOn);
      const undo = async (): Promise<void> => void (await this.keep(this.form() ?? form, form.definition, form.opensOn, form.closesOn));
      if (version !== null) this.toasts.done(formTexts.saved, { values: { version }, undo });
    });
  }

  /** Each change is one of the form as it stands now, so that what somebody else has changed in it meanwhile stays. */
  private async overSeen(send: (form: FormShown) => Promise<unknown>): Promise<void> {
    const form = this.form();
    if (!form) return;
    this.seen.from(form);
    await this.seen.save(send, async () => {
      const present = await this.api.run(EventFormInEditorOperation, { eventId: this.inView.event()?.id ?? '' });
      this.answer.change(() => present);
      return present.eventForm;
    });
  }

  private async keep(seen: FormShown, definition: RegistrationForm, opensOn: string | null, closesOn: string | null): Promise<number | null> {
    const event = this.inView.event();
    if (!event) return null;
    const seenThere = { seenVersion: seen.version, seenOpensOn: seen.opensOn ?? null, seenClosesOn: seen.closesOn ?? null };
    const variables = { eventId: event.id, definition, opensOn, closesOn, ...seenThere };
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
