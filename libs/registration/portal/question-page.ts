import { Component, computed, effect, inject, input, linkedSignal, numberAttribute, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiRefusal, Button, Connection, Form, Formats, Icon, Notice, PageHeader, Problems, Texts, Toasts, WhenReady } from '@kunak/platform/web';
import {
  answerTo,
  isRequired,
  keptUntil,
  mayBeUnknown,
  nextQuestion,
  previousQuestion,
  questionsOf,
  visibleQuestions,
  whoSees,
} from '@kunak/registration/rules';
import type { Question, RawAnswer } from '@kunak/registration/rules';
import { answerWords } from './answer-words';
import { OwnRegistration } from './own-registration';
import type { Typed } from './own-registration';
import { QuestionField, rawOf } from './question-field';
import { questionTexts } from './registration.texts';
import { SensitiveAhead } from './sensitive-ahead';

/** One question. Continue saves it; Back is a page of its own and never breaks. */
@Component({
  selector: 'registration-question-page',
  imports: [Button, Form, Icon, Notice, PageHeader, QuestionField, RouterLink, SensitiveAhead, WhenReady],
  host: { class: 'k-stack' },
  templateUrl: './question-page.html',
  styleUrl: './question-page.css',
})
export class QuestionPage {
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly own = inject(OwnRegistration);
  protected readonly connection = inject(Connection);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = questionTexts;
  protected readonly problems = new Problems();
  /** Another device has saved this very answer since the page was opened. */
  protected readonly overtaken = signal(false);
  /** What the server has asked about: sent once more as it is, it is meant. */
  private doubted: unknown;

  /** The question's place in the whole form, from 1. */
  readonly number = input.required({ transform: numberAttribute });
  /** Come from the list of answers, and going back there. */
  readonly returning = input<boolean>();

  private readonly form = computed(() => this.own.registration()?.form);
  private readonly answers = computed(() => this.own.registration()?.answers ?? {});
  protected readonly question = computed<Question | undefined>(() => {
    const form = this.form();
    const question = form && questionsOf(form)[this.number() - 1];
    return question && visibleQuestions(form, this.answers()).includes(question) ? question : undefined;
  });
  protected readonly section = computed(() => this.form()?.sections.find(({ questions }) => questions.some(({ id }) => id === this.question()?.id)));
  protected readonly answer = computed(() => answerTo(this.answers(), this.question()?.id ?? ''));
  protected readonly answerText = computed(() => {
    const question = this.question();
    const words = question && answerWords(question, this.answer(), this.formats.day);
    return words?.map((word) => this.t(word)).join(', ') ?? '';
  });
  protected readonly optional = computed(() => {
    const [question, form] = [this.question(), this.form()];
    return question !== undefined && form !== undefined && !isRequired(question, form, this.answers());
  });
  protected readonly sensitive = computed(() => this.question()?.sensitivity !== 'open');
  protected readonly mayBeUnknown = computed(() => {
    const question = this.question();
    return question !== undefined && mayBeUnknown(question);
  });
  protected readonly who = computed(() => whoSees(this.question() ?? { readers: [] }));
  protected readonly until = computed(() => {
    const question = this.question();
    return question && keptUntil(question);
  });
  protected readonly back = computed(() => {
    const [question, form] = [this.question(), this.form()];
    if (this.returning()) return this.own.link('check');
    const before = question && form && previousQuestion(form, this.answers(), question.id);
    return before ? this.own.link('q', this.numberOf(before)) : this.own.link('tasks');
  });

  private readonly questionId = computed(() => this.question()?.id);
  protected readonly text = linkedSignal({ source: this.questionId, computation: (): string | null => this.begunText() });
  protected readonly list = linkedSignal({ source: this.questionId, computation: (): readonly string[] => this.begunList() });

  constructor() {
    effect(() => {
      this.questionId();
      untracked(() => {
        this.problems.clear();
        this.doubted = undefined;
        this.overtaken.set(false);
      });
    });
  }

  /** Null: what stands in the field of a date is no day. */
  protected type(typed: Typed | null): void {
    const id = this.questionId();
    if (id && typed !== null) this.own.typed.set(id, typed);
    if (Array.isArray(typed)) this.list.set(typed as readonly string[]);
    else this.text.set(typed as string | null);
  }

  protected async continue(question: Question): Promise<void> {
    const typed = question.type === 'many-of' ? this.list() : this.text();
    if (this.problems.check({ answer: typed === null && questionTexts.dateWrong }) || typed === null) return;
    const raw = rawOf(question, typed);
    await this.save(question, raw === this.doubted ? { raw, meant: true } : { raw });
  }

  protected async save(question: Question, given: RawAnswer): Promise<void> {
    const asked = new Set(this.visibleIds());
    let saved = false;
    const done = await this.problems.attempt(async () => {
      const problems = await this.own.save(question.id, given).catch((error: unknown) => this.meet(error));
      saved = problems?.length === 0;
      const doubt = problems?.some(({ code }) => code === 'registration.dayFarFromEvent');
      this.doubted = doubt && 'raw' in given ? given.raw : undefined;
      if (problems?.length) this.problems.show(problems.map(({ message }) => ({ field: 'answer', text: message })));
    });
    if (done && saved) await this.goOn(question, asked);
  }

  private async goOn(question: Question, asked: ReadonlySet<string>): Promise<unknown> {
    const form = this.form();
    if (!form) return this.own.go('tasks');
    const opened = visibleQuestions(form, this.answers()).find(({ id }) => !asked.has(id) && !answerTo(this.answers(), id));
    if (this.returning()) return opened ? this.own.go('check', this.numberOf(opened)) : this.own.go('check');
    const next = nextQuestion(form, this.answers(), question.id);
    return next ? this.own.go('q', this.numberOf(next)) : this.own.go('tasks');
  }

  /** What the server says when somebody was faster. Anything else is the form's to show. */
  private meet(error: unknown): undefined {
    if (!(error instanceof ApiRefusal)) throw error;
    if (error.code === 'platform.changedMeanwhile') this.overtaken.set(true);
    else if (error.code === 'registration.formChanged') this.toasts.failed(error);
    else throw error;
  }

  private numberOf(question: Question): number {
    const form = this.form();
    return form ? questionsOf(form).findIndex(({ id }) => id === question.id) + 1 : 1;
  }

  private visibleIds(): string[] {
    const form = this.form();
    return form ? visibleQuestions(form, this.answers()).map(({ id }) => id) : [];
  }

  private begunText(): string | null {
    return untracked(() => {
      const question = this.question();
      const begun = this.own.typed.get(question?.id ?? '');
      if (typeof begun === 'string') return begun;
      const answer = this.answer();
      if (!question || answer?.kind !== 'given') return '';
      if (typeof answer.value === 'boolean') return answer.value ? 'yes' : 'no';
      return question.type === 'languages' ? this.answerText() : typeof answer.value === 'object' ? '' : String(answer.value);
    });
  }

  private begunList(): readonly string[] {
    return untracked(() => {
      const begun = this.own.typed.get(this.questionId() ?? '');
      if (Array.isArray(begun)) return begun as readonly string[];
      const answer = this.answer();
      return answer?.kind === 'given' && Array.isArray(answer.value) ? answer.value.filter((entry) => typeof entry === 'string') : [];
    });
  }
}
