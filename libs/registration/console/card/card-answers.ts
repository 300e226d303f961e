import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Button, EventInView, Icon, Notice, ReasonDialog, Session, Texts, Toasts, apiResource } from '@kunak/platform/web';
import { questionById, readerLabels } from '@kunak/registration/rules';
import type { Answer } from '@kunak/registration/rules';
import { answerText } from './answer-text';
import { cardTexts } from './card.texts';
import { OpenVaultAnswerOperation, QuestionOptionsOperation } from './participation-card.graphql.ts';
import type { ParticipationCardResult } from './participation-card.graphql.ts';

type Card = ParticipationCardResult['participation'];
type AnswerInCard = Card['answers'][number];

/** What a guest answered, as far as this reader may see it; a locked answer opens with a reason, for as long as the card is open. */
@Component({
  selector: 'registration-card-answers',
  imports: [Button, Icon, Notice, ReasonDialog],
  templateUrl: './card-answers.html',
  styleUrl: './card-answers.css',
})
export class CardAnswers {
  readonly card = input.required<Card>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly inView = inject(EventInView);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = cardTexts;
  /** Only organisers may read the form; whoever else reads a card sees the values as they are. */
  private readonly form = apiResource(QuestionOptionsOperation, () => {
    const event = this.inView.event();
    return event && this.session.has(Role.Organiser) ? { eventId: event.id } : undefined;
  });
  protected readonly asking = signal<AnswerInCard | null>(null);
  /** What was opened, by question; forgotten with the card. */
  private readonly openedAnswers = linkedSignal<string, ReadonlyMap<string, Answer | null>>({
    source: () => this.card().id,
    computation: () => new Map(),
  });

  protected readonly rows = computed(() => {
    const form = this.form.value()?.eventForm.definition ?? null;
    const opened = this.openedAnswers();
    return this.card().answers.map((asked) => {
      const question = form && questionById(form, asked.questionId);
      const wasOpened = opened.has(asked.questionId);
      const answer = wasOpened ? (opened.get(asked.questionId) ?? null) : asked.answer;
      return { asked, wasOpened, label: this.reader.written(asked.label), lines: answerText(question, answer) };
    });
  });

  /** Whom the guest was told of; who sees an answer is not for a desk to say. */
  protected hidden({ readers }: AnswerInCard): string {
    if (readers.length === 0) return this.t(cardTexts.hiddenFromAll);
    return this.t(cardTexts.hidden, { readers: readers.map((reader) => this.t(readerLabels[reader])).join(', ') });
  }

  protected async open(reason: string): Promise<void> {
    const asked = this.asking();
    if (!asked) return;
    this.asking.set(null);
    try {
      const { openVaultAnswer } = await this.api.run(OpenVaultAnswerOperation, { participationId: this.card().id, questionId: asked.questionId, reason });
      this.openedAnswers.update((before) => new Map([...before, [asked.questionId, openVaultAnswer ?? null]]));
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
