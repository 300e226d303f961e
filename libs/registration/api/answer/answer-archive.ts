import { homeRegions, isHomeRegion, isLanguageCode, levelTexts, spokenLanguages } from '@kunak/people/rules';
import type { SpokenLanguage } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Database, valueWords } from '@kunak/platform/api';
import type { Teller, TellingFor, Told } from '@kunak/platform/api';
import { isSelf, localized } from '@kunak/platform/rules';
import type { Language, LocalizedText } from '@kunak/platform/rules';
import { questionsOf, Sensitivity, submittedAnswers, visibleQuestions } from '@kunak/registration/rules';
import type { Answer as AnswerGiven, Question } from '@kunak/registration/rules';
import { EventForms } from '../form/event-forms.service';
import { registrationWords } from '../registration.data.texts';
import { Answers, answersOf, canReadKept } from './answers.service';
import type { Kept } from './answer-vault';

type Place = { readonly id: string; readonly eventId: string; readonly personId: string; readonly submitted: boolean; readonly title: LocalizedText };

const dontKnow = { ru: 'пока не знаю', en: 'not known yet' } as const;

/** The answers of a guest in their archive: to the guest all of them, to an organiser those alone that the guest was told organisers read. */
@Injectable()
export class AnswerArchive {
  constructor(
    private readonly db: Database,
    private readonly answers: Answers,
    private readonly forms: EventForms,
  ) {}

  readonly open: Teller = (asked) => this.tell(asked, ({ sensitivity }) => sensitivity === Sensitivity.Open);
  readonly guarded: Teller = (asked) => this.tell(asked, ({ sensitivity }) => sensitivity !== Sensitivity.Open);

  private async tell(asked: TellingFor, which: (kept: Kept) => boolean): Promise<{ rows: Told[]; hidden: number }> {
    const rows: Told[] = [];
    let hidden = 0;
    for (const place of await this.placesOf(asked.personId)) {
      const kept = await this.answers.keptOf(place.id);
      const form = (await this.forms.latest(place.eventId))?.definition;
      const questions = form ? questionsOf(form) : [];
      const shown = form ? visibleQuestions(form, submittedAnswers(form, answersOf(kept))) : [];
      for (const one of kept.filter((one) => which(one) && one.answer.kind !== 'skipped')) {
        const question = questions.find(({ id }) => id === one.questionId);
        const readable = place.submitted && shown.some((seen) => seen.id === one.questionId && canReadKept(seen, one)(asked.viewer, place));
        if (isSelf(asked.viewer, place) || readable) rows.push(told(place, one, question, asked.language));
        else hidden += 1;
      }
    }
    return { rows, hidden };
  }

  private placesOf(personId: string): Promise<Place[]> {
    return this.db.sql<Place>(
      `select p.id, p.event_id as "eventId", p.person_id as "personId", p.submitted_at is not null as submitted, e.title
       from participation p join event e on e.id = p.event_id where p.person_id = $1 order by e.first_day, p.id`,
      [personId],
    );
  }
}

function told(place: Place, { questionId, answer }: Kept, question: Question | undefined, language: Language): Told {
  const entries: [string, string][] = [
    [registrationWords.questionId[language], question?.label[language] ?? questionId],
    [registrationWords.answer[language], valueWords(words(question, answer), language)],
  ];
  return { event: localized(place.title, language), entries, stored: { questionId, answer } };
}

function words(question: Question | undefined, answer: AnswerGiven): unknown {
  if (answer.kind !== 'given') return answer.kind === 'unknown' ? dontKnow : null;
  return Array.isArray(answer.value) ? answer.value.map((one: string | SpokenLanguage) => word(question, one)) : word(question, answer.value as string);
}

function word(question: Question | undefined, value: string | number | boolean | SpokenLanguage): unknown {
  if (typeof value === 'object') {
    const { code, level } = value;
    const { label } = isLanguageCode(code) ? spokenLanguages[code] : { label: { ru: code, en: code } };
    return level ? { ru: `${label.ru} (${levelTexts[level].ru})`, en: `${label.en} (${levelTexts[level].en})` } : label;
  }
  if (typeof value !== 'string') return value;
  if (question?.type === 'region' && isHomeRegion(value)) return homeRegions[value].label;
  return question?.options?.find(({ id }) => id === value)?.label ?? value;
}
