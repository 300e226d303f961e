import type { EventKind } from '@kunak/events/rules';
import { Language, localOf } from '@kunak/platform/rules';
import type { CalendarDate, Instant, LocalizedText } from '@kunak/platform/rules';
import type { Standing } from '@kunak/trainings/rules';
import type { CertificateFacts, FullFacts, Signatory } from './snapshot';
import { neutralFacts } from './snapshot';
import { CertificateVariant } from './variant';

/** What the page takes from the training. */
export type CertifiedEvent = {
  readonly kind: EventKind;
  readonly title: LocalizedText;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly timeZone: string;
  readonly venue: LocalizedText;
};

/** What the organiser writes for the pages of a training. */
export type PageContent = {
  readonly organisations: readonly LocalizedText[];
  readonly signatories: readonly Signatory[];
  /** What the neutral page calls the training; null leaves it out. */
  readonly subject: LocalizedText | null;
};

export type Holder = { readonly name: LocalizedText; readonly languages: readonly string[] };

/** The facts of one person's page. A neutral one is a selection from the full one, so that they can never say different things. */
export function certificateFacts(
  event: CertifiedEvent,
  page: PageContent,
  holder: Holder,
  standing: Pick<Standing, 'attendedAmount' | 'plannedAmount'>,
  issue: { readonly variant: CertificateVariant; readonly at: Instant },
): CertificateFacts {
  const full: FullFacts = {
    variant: CertificateVariant.Full,
    name: holder.name,
    languages: pageLanguages(holder.languages),
    kind: event.kind,
    firstDay: event.firstDay,
    lastDay: event.lastDay,
    attended: standing.attendedAmount,
    planned: standing.plannedAmount,
    issuedOn: localOf(issue.at, event.timeZone).slice(0, 10),
    title: event.title,
    programme: null,
    place: event.venue.ru || event.venue.en ? event.venue : null,
    organisations: page.organisations,
    signatories: page.signatories,
  };
  return issue.variant === CertificateVariant.Full ? full : neutralFacts(full, page.subject);
}

/** Both languages are on every page; the holder's own comes first, Russian where neither is. */
export function pageLanguages(spoken: readonly string[]): readonly Language[] {
  const first = spoken.find((code): code is Language => code === Language.Russian || code === Language.English) ?? Language.Russian;
  return first === Language.Russian ? [Language.Russian, Language.English] : [Language.English, Language.Russian];
}

/** A name that is known in one spelling, under the language whose letters it has; no other spelling is invented for a document. */
export function nameAsWritten(name: string): LocalizedText {
  return /\p{Script=Cyrillic}/u.test(name) ? { ru: name } : { en: name };
}
