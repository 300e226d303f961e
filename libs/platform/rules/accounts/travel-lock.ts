import { Refusal, refusalReasons } from '../refusal';
import type { Instant } from '../dates';

/** From `beginsAt` nobody opens the account: before `endsAt`, or before an organiser has released it. */
export type TravelLock = {
  readonly beginsAt: Instant;
  /** Null: it ends only when somebody releases it. */
  readonly endsAt: Instant | null;
  /** Whether an organiser may end it before its time. */
  readonly releasable: boolean;
  readonly releasedAt?: Instant | null;
};

export const travelLockRefusals = refusalReasons('travelLock', {
  past: { ru: 'Начало уже прошло. Выберите день от сегодняшнего.', en: 'The beginning has passed. Choose a day from today on.' },
  tooFar: {
    ru: 'Начать можно не позже чем через 90 дней, а длиться закрытие может не больше года.',
    en: 'It may begin within 90 days and last a year at most.',
  },
  endsFirst: { ru: 'Конец должен быть позже начала хотя бы на час.', en: 'The end must come at least an hour after the beginning.' },
  endless: {
    ru: 'Назовите день, когда вход откроется, или разрешите организатору открыть его.',
    en: 'Name the day when it opens again, or let an organiser open it.',
  },
  standing: { ru: 'Закрытие уже назначено: изменить его может только организатор.', en: 'A closure is set already: only an organiser can change it.' },
});

const hour = 3_600_000;
const day = 24 * hour;
/** A beginning "now" that was chosen a moment ago is no mistake. */
const slack = hour / 12;

/** @throws Refusal when the closure makes no sense */
export function checkTravelLock({ beginsAt, endsAt, releasable }: TravelLock, now: number): void {
  const begins = Date.parse(beginsAt);
  const ends = endsAt === null ? null : Date.parse(endsAt);
  if (begins < now - slack) throw new Refusal(travelLockRefusals.past);
  if (ends === null && !releasable) throw new Refusal(travelLockRefusals.endless);
  if (ends !== null && ends < begins + hour) throw new Refusal(travelLockRefusals.endsFirst);
  if (begins > now + 90 * day || (ends ?? begins) > begins + 366 * day) throw new Refusal(travelLockRefusals.tooFar);
}

/** Whether the account is closed at that moment. */
export function isClosedFor({ beginsAt, endsAt, releasedAt }: TravelLock, now: number): boolean {
  return !isOver({ endsAt, releasedAt }, now) && Date.parse(beginsAt) <= now;
}

/** Ended by its date or by an organiser; until then no other one can be set. */
export function isOver({ endsAt, releasedAt }: Pick<TravelLock, 'endsAt' | 'releasedAt'>, now: number): boolean {
  return Boolean(releasedAt) || (endsAt !== null && Date.parse(endsAt) <= now);
}
