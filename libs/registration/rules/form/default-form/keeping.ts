import type { Question } from '../form';

type Keeping = Pick<Question, 'sensitivity' | 'purpose' | 'legalBasis' | 'retention' | 'readers'>;

/** What the organisers need to host somebody; deleted 30 days after the event, when the last bill is paid and the last letter answered. */
export const forHosting: Keeping = {
  sensitivity: 'open',
  purpose: 'hosting',
  legalBasis: 'legitimate-interest',
  retention: { clock: 'event-ended', days: 30 },
  readers: ['organisers'],
};

/** What bodies need: asked by explicit consent, deleted a week after the event. */
export const forHealth: Keeping = {
  sensitivity: 'restricted',
  purpose: 'health',
  legalBasis: 'explicit-consent',
  retention: { clock: 'event-ended', days: 7 },
  readers: ['organisers', 'protection-officer'],
};

/** Names for visas and tickets: locked, and gone a week after the event. */
export const forTravel: Keeping = {
  sensitivity: 'vault',
  purpose: 'travel',
  legalBasis: 'consent',
  retention: { clock: 'event-ended', days: 7 },
  readers: ['travel-desk'],
};

/** For the worst hour: locked, read by the protection officer, deleted a week after everybody is home. */
export const forEmergency: Keeping = {
  sensitivity: 'vault',
  purpose: 'emergency',
  legalBasis: 'consent',
  retention: { clock: 'event-ended', days: 7 },
  readers: ['protection-officer'],
};
