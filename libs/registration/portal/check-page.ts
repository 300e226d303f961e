import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, Form, Formats, Notice, PageHeader, Problems, SummaryList, Texts, WhenReady } from '@kunak/platform/web';
import type { SummaryRow } from '@kunak/platform/web';
import { answerTo, isRequired, questionsOf, visibleQuestions, visibleSections } from '@kunak/registration/rules';
import type { Question } from '@kunak/registration/rules';
import { answerWords } from './answer-words';
import { OwnRegistration } from './own-registration';
import type { Registration } from './own-registration';
import { checkTexts } from './registration.texts';

/** Everything that was answered, each with its Change, and the button that sends it. */
@Component({
  selector: 'registration-check-page',
  imports: [Button, Form, Notice, PageHeader, RouterLink, SummaryList, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './check-page.html',
})
export class CheckPage {
  private readonly router = inject(Router);
  protected readonly own = inject(OwnRegistration);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = checkTexts;
  protected readonly problems = new Problems();

  protected readonly sections = computed(() => {
    const registration = this.own.registration();
    if (!registration) return [];
    return visibleSections(registration.form, registration.answers).map(({ section, questions }) => ({
      section,
      rows: questions.map((question) => this.row(question, registration)),
    }));
  });
  /** Required questions that nobody has answered yet. */
  protected readonly left = computed(() => {
    const registration = this.own.registration();
    if (!registration) return [];
    const { form, answers } = registration;
    const missing = visibleQuestions(form, answers).filter((question) => {
      const answer = answerTo(answers, question.id);
      return (answer === null || answer.kind === 'skipped') && isRequired(question, form, answers);
    });
    return missing.map((question) => this.own.link('check', this.numberOf(question, registration)));
  });

  protected async send(): Promise<void> {
    if (await this.problems.attempt(() => this.own.submit())) await this.router.navigateByUrl(this.own.link('sent'));
  }

  private row(question: Question, registration: Registration): SummaryRow {
    return {
      label: question.label,
      value: answerWords(question, answerTo(registration.answers, question.id), this.formats.day),
      vault: question.sensitivity !== 'open',
      ...(registration.open ? { change: this.own.link('check', this.numberOf(question, registration)) } : {}),
    };
  }

  private numberOf(question: Question, { form }: Registration): number {
    return questionsOf(form).findIndex(({ id }) => id === question.id) + 1;
  }
}
