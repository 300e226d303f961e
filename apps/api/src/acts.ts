import { certificatesActs } from '@kunak/certificates/rules';
import { conferenceActs } from '@kunak/conference/rules';
import { eventsActs } from '@kunak/events/rules';
import { organisationsActs } from '@kunak/organisations/rules';
import { peopleActs } from '@kunak/people/rules';
import { platformActs } from '@kunak/platform/rules';
import { registrationActs } from '@kunak/registration/rules';
import { trainingsActs } from '@kunak/trainings/rules';
import type { ActWords } from '@kunak/platform/rules';

/** The words for every act that a room of this server writes into the audit. */
export const acts: ActWords = {
  ...platformActs,
  ...certificatesActs,
  ...conferenceActs,
  ...eventsActs,
  ...organisationsActs,
  ...peopleActs,
  ...registrationActs,
  ...trainingsActs,
};
