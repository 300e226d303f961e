import type { Form, Question, QuestionType, Section } from './form';

const text = (words: string) => ({ ru: `${words} по-русски`, en: words });

/** A question as short as a test likes it. */
export function aQuestion(id: string, type: QuestionType, parts: Partial<Question> = {}): Question {
  return {
    id,
    type,
    label: text(id),
    whyWeAsk: text('why'),
    sensitivity: 'open',
    purpose: 'hosting',
    legalBasis: 'consent',
    retention: { clock: 'event-ended', days: 30 },
    readers: ['organisers'],
    ...parts,
  };
}

export function anOption(id: string) {
  return { id, label: text(id) };
}

export function aSection(id: string, questions: readonly Question[], parts: Partial<Section> = {}): Section {
  return { id, title: text(id), questions, ...parts };
}

export function aForm(...sections: readonly Section[]): Form {
  return { id: 'guest', version: 1, sections };
}
