import type { Message } from '../messages';
import { Clock } from './clock';
import type { Period, Term } from './clock';

/** Who may read what is kept for a reason. */
export const Reader = {
  /** The person themself, in the portal. */
  Self: 'self',
  Organisers: 'organisers',
  Trainers: 'trainers',
  ProtectionOfficers: 'protection-officers',
  /** Everybody who takes part in the event. */
  Event: 'event',
  /** Whoever was given the code of a certificate, as far as its holder allows. */
  CodeHolders: 'code-holders',
  /** Only the machine, to do its work. */
  Machine: 'machine',
} as const;
export type Reader = (typeof Reader)[keyof typeof Reader];

/** On what the law lets it be kept; articles of Regulation (EU) 2016/679. */
export const Basis = {
  /** 6(1)(a), for special categories 9(2)(a) */
  Consent: 'consent',
  /** 6(1)(b): the person asked to take part */
  Request: 'request',
  /** 6(1)(f); what it tells of convictions 9(2)(d): regular contact with a body that has no profit in view */
  Interest: 'interest',
  /** 6(1)(c), and article 5(2): able to show what was done with data */
  Duty: 'duty',
} as const;
export type Basis = (typeof Basis)[keyof typeof Basis];

/** One purpose, and everything that follows from it. A field is kept for a reason, or it is not about a person. */
export type Reason = {
  /** `people.contact`: under this name a host's own periods and the reports go. */
  readonly id: string;
  /** In the words of the person whom it is about. */
  readonly what: Message;
  readonly why: Message;
  readonly readers: readonly Reader[];
  readonly basis: Basis;
  /** The first of these that is over ends it. None: it stays until the person is erased. */
  readonly until: readonly Term[];
};

/** `after(Clock.EventEnded, 'P1Y', 'P1M', 'P3Y')`: a year, and a host may choose a month up to three years. */
export function after(clock: Clock, period: Period, shortest: Period, longest: Period): Term {
  return { clock, period, shortest, longest };
}

/** Stays as long as the person is known; what makes a person known has clocks of its own. */
export const untilErased: readonly Term[] = [];

/** As every question of a form promises by itself; no host changes that afterwards. */
export const asPromised: Term = after(Clock.Promised, 'P0D', 'P0D', 'P0D');
