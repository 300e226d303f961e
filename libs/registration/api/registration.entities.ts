import { Answer, AnswerOpening, GuardedAnswer } from './answer/answer.entity';
import { Consent } from './consent/consent.entity';
import { EventForm } from './form/event-form.entity';
import { Invitation } from './invitation/invitation.entity';
import { EventSeats, Participation } from './participation/participation.entity';

/** The tables of this room. */
export const registrationEntities: (new () => object)[] = [Participation, EventSeats, Invitation, EventForm, Answer, GuardedAnswer, AnswerOpening, Consent];
