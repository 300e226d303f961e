import { PeopleModule } from '@kunak/people/api';
import { Module } from '@nestjs/common';
import { EventForms } from './form/event-forms.service';
import { GuestAccounts } from './invitation/guest-accounts';
import { InvitationsResolver } from './invitation/invitations.resolver';
import { Invitations } from './invitation/invitations.service';
import { ParticipationNews } from './participation/news';
import { ParticipantsResolver } from './participation/participants.resolver';
import { Participations } from './participation/participations.service';
import { RegistrationNeeds } from './participation/registration-needs';
import { StepsResolver } from './participation/steps.resolver';
import { UndoneSteps } from './participation/undone-steps';

@Module({
  imports: [PeopleModule],
  providers: [
    EventForms,
    GuestAccounts,
    Invitations,
    InvitationsResolver,
    ParticipantsResolver,
    ParticipationNews,
    Participations,
    RegistrationNeeds,
    StepsResolver,
    UndoneSteps,
  ],
  exports: [EventForms, Participations],
})
export class RegistrationModule {}
