import type { SpokenLanguage } from '@kunak/people/rules';
import type { Message } from '@kunak/platform/rules';

/** What kind of answer a question takes. */
export const QuestionType = {
  Name: 'name',
  ShortText: 'short-text',
  LongText: 'long-text',
  YesNo: 'yes-no',
  OneOf: 'one-of',
  ManyOf: 'many-of',
  Date: 'date',
  Number: 'number',
  Email: 'email',
  Phone: 'phone',
  Languages: 'languages',
  Region: 'region',
} as const;
export type QuestionType = (typeof QuestionType)[keyof typeof QuestionType];

/** How closely an answer is kept: among the organisers, by the named readers, or locked with a reason for each opening. */
export const Sensitivity = { Open: 'open', Restricted: 'restricted', Vault: 'vault' } as const;
export type Sensitivity = (typeof Sensitivity)[keyof typeof Sensitivity];

export const Purpose = {
  Hosting: 'hosting',
  Programme: 'programme',
  Travel: 'travel',
  Health: 'health',
  Emergency: 'emergency',
  Reporting: 'reporting',
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** GDPR, articles 6 and 9: what entitles us to ask. Health is asked by explicit consent only. */
export const LegalBasis = {
  Consent: 'consent',
  ExplicitConsent: 'explicit-consent',
  LegitimateInterest: 'legitimate-interest',
  VitalInterest: 'vital-interest',
} as const;
export type LegalBasis = (typeof LegalBasis)[keyof typeof LegalBasis];

/** The moment from which the days of keeping are counted: only what a night can read, or a guest would be promised a day that never comes. */
export const RetentionClock = { EventEnded: 'event-ended', NotTakingPart: 'not-taking-part' } as const;
export type RetentionClock = (typeof RetentionClock)[keyof typeof RetentionClock];

export const Reader = {
  Organisers: 'organisers',
  Trainers: 'trainers',
  Interpreters: 'interpreters',
  TravelDesk: 'travel-desk',
  Kitchen: 'kitchen',
  ProtectionOfficer: 'protection-officer',
} as const;
export type Reader = (typeof Reader)[keyof typeof Reader];

/** When something is asked. Refers backwards only; a question that is itself hidden counts as unanswered. */
export type Condition =
  | { readonly question: string; readonly is: string | number | boolean }
  | { readonly question: string; readonly includes: string }
  | { readonly question: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Option = { readonly id: string; readonly label: Message };

/** How far an answer may go: characters of a text, a number's or a date's ends, how many options. */
export type Limits = {
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly earliest?: string;
  readonly latest?: string;
  readonly whole?: boolean;
};

export type Question = {
  readonly id: string;
  readonly type: QuestionType;
  readonly label: Message;
  readonly hint?: Message;
  /** Shown with every question: nobody should wonder what an answer is for. */
  readonly whyWeAsk: Message;
  readonly options?: readonly Option[];
  readonly limits?: Limits;
  readonly visibleIf?: Condition;
  /** `true`, or when; otherwise the question is optional and says so. */
  readonly required?: boolean | Condition;
  /** "I don't know yet" counts as an answer unless we cannot host anybody without a real one. */
  readonly unknownAllowed?: boolean;
  readonly sensitivity: Sensitivity;
  readonly purpose: Purpose;
  readonly legalBasis: LegalBasis;
  readonly retention: { readonly clock: RetentionClock; readonly days: number };
  readonly readers: readonly Reader[];
};

export type Section = {
  readonly id: string;
  /** A task in the list: begins with a verb. */
  readonly title: Message;
  readonly visibleIf?: Condition;
  /** The section that must be complete before this one opens. */
  readonly after?: string;
  readonly questions: readonly Question[];
};

/** A published version never changes; an edit makes the next one. */
export type Form = { readonly id: string; readonly version: number; readonly sections: readonly Section[] };

export type AnswerValue = string | number | boolean | readonly string[] | readonly SpokenLanguage[];

/** Given, "I don't know yet", or an optional question passed over. Plain JSON, kept as it is. */
export type Answer = { readonly kind: 'given'; readonly value: AnswerValue } | { readonly kind: 'unknown' } | { readonly kind: 'skipped' };

/** Answers by question id. Ids outlive versions of the form. */
export type Answers = Readonly<Record<string, Answer>>;

export function questionsOf(form: Form): Question[] {
  return form.sections.flatMap((section) => section.questions);
}

export function questionById(form: Form, id: string): Question | null {
  return questionsOf(form).find((question) => question.id === id) ?? null;
}

/** The answer under this id; an id like `constructor` finds nothing that was not answered. */
export function answerTo(answers: Answers, id: string): Answer | null {
  return Object.hasOwn(answers, id) ? (answers[id] ?? null) : null;
}
