import { Injectable, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Api, ApiRefusal, apiResource } from '@kunak/platform/web';
import type { ApiResource } from '@kunak/platform/web';
import type { ParticipationState, ParticipationVerb, RawAnswer } from '@kunak/registration/rules';
import {
  AnswerConsentOperation,
  MyPlacesOperation,
  MyRegistrationOperation,
  SaveAnswersOperation,
  SubmitRegistrationOperation,
} from './registration.graphql.ts';
import type { AnswerConsentVariables, MyRegistrationResult, SaveAnswersResult } from './registration.graphql.ts';

export type Registration = MyRegistrationResult['myRegistration'];
export type AnswerProblem = SaveAnswersResult['saveAnswers']['problems'][number];
export type Moved = {
  readonly state: ParticipationState;
  readonly since: string;
  readonly version: number;
  readonly allowedActions: readonly ParticipationVerb[];
};

/** What a question's field holds while it is typed. */
export type Typed = string | readonly string[];

/** The guest's own registration during this visit. In memory alone: nothing of it stays in the browser. */
@Injectable({ providedIn: 'root' })
export class OwnRegistration {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  /** Which of the guest's places the pages are about, from 1; the address says so when it is not the first. */
  readonly number = signal(1);
  readonly places = apiResource(MyPlacesOperation, () => ({}));
  readonly place = computed(() => this.places.value()?.myParticipations[this.number() - 1]);
  private readonly eventId = computed(() => this.place()?.eventId);
  private readonly resource = apiResource(MyRegistrationOperation, () => {
    const eventId = this.eventId();
    return eventId === undefined ? undefined : { eventId };
  });
  readonly registration = computed(() => this.resource.value()?.myRegistration);

  /** For `*kReady`: the places first, then the registration of the one that is meant. Null: there is no such place. */
  readonly whole: ApiResource<Registration | null> = {
    value: computed(() => (this.places.value() && !this.place() ? null : this.registration())),
    state: computed(() => (this.places.value() === undefined ? this.places.state() : this.place() ? this.resource.state() : 'ready')),
    loading: computed(() => this.places.loading() || this.resource.loading()),
    error: computed(() => this.places.error() ?? this.resource.error()),
    reload: () => (this.places.value() === undefined ? this.places.reload() : this.resource.reload()),
    change: () => () => undefined,
  };

  /** What was typed and not yet saved, by question: going back and forth, a lost connection and another language lose nothing. */
  readonly typed = new Map<string, Typed>();
  /** The page before the first sensitive question has been read during this visit. */
  readonly warned = signal(false);

  /** `link('q', 3)`: the address of a page of this registration. */
  link(...path: readonly (string | number)[]): string {
    return ['', ...(this.number() > 1 ? [this.number()] : []), ...path].join('/');
  }

  go(...path: readonly (string | number)[]): Promise<boolean> {
    return this.router.navigateByUrl(this.link(...path));
  }

  /** Saves one page; gives what keeps it from being saved. */
  async save(questionId: string, given: RawAnswer): Promise<readonly AnswerProblem[]> {
    const registration = this.loaded();
    const { saveAnswers } = await this.api
      .run(SaveAnswersOperation, {
        participationId: registration.id,
        answers: [{ questionId, given }],
        formVersion: registration.form.version,
        seen: registration.answersVersion,
      })
      .catch((error: unknown) => this.learnWhatChanged(error));
    const { answers, answersVersion, problems } = saveAnswers;
    if (problems.length === 0) {
      this.typed.delete(questionId);
      this.change({ answers, answersVersion });
    }
    return problems;
  }

  async submit(): Promise<void> {
    const { id, form } = this.loaded();
    const { submitRegistration } = await this.api
      .run(SubmitRegistrationOperation, { participationId: id, formVersion: form.version })
      .catch((error: unknown) => this.learnWhatChanged(error));
    this.resource.change(() => ({ myRegistration: submitRegistration }));
  }

  async answerConsent(answer: Omit<AnswerConsentVariables, 'participationId'>): Promise<void> {
    const { answerConsent } = await this.api.run(AnswerConsentOperation, { participationId: this.loaded().id, ...answer });
    this.change({ consents: answerConsent });
  }

  /** Another state of taking part, as the server has confirmed it. */
  moved({ state, since, version, allowedActions }: Moved): void {
    this.change({ state, since, version, allowedActions: [...allowedActions] });
    this.places.reload();
    // Whether answers are still taken follows from the state: the server says.
    this.resource.reload();
  }

  private change(part: Partial<Registration>): void {
    this.resource.change(({ myRegistration }) => ({ myRegistration: { ...myRegistration, ...part } }));
  }

  private loaded(): Registration {
    const registration = this.registration();
    if (!registration) throw new Error('no registration is open');
    return registration;
  }

  /** Another device, or the host, was faster: the page learns the present state, keeps what was typed, and says so. */
  private learnWhatChanged(error: unknown): never {
    const meanwhile =
      error instanceof ApiRefusal && ['platform.changedMeanwhile', 'registration.formChanged', 'registration.stepNotPossible'].includes(error.code);
    if (meanwhile) this.resource.reload();
    throw error;
  }
}
