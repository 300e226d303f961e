import { EventsModule, Ties } from '@kunak/events/api';
import { PeopleModule } from '@kunak/people/api';
import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonArchive } from '@kunak/platform/api';
import { AnswerArchive } from './answer/answer-archive';
import { AnswerVault } from './answer/answer-vault';
import { Answer, GuardedAnswer } from './answer/answer.entity';
import { Answers } from './answer/answers.service';
import { Consents } from './consent/consents.service';
import { EventForm } from './form/event-form.entity';
import { EventFormsResolver } from './form/event-forms.resolver';
import { EventForms } from './form/event-forms.service';
import { GuestRegistrations } from './guest/guest-registrations.service';
import { GuestResolver } from './guest/guest.resolver';
import { OwnRegistrations } from './guest/own-registration';
import { GuestAccounts } from './invitation/guest-accounts';
import { GroupInvitations } from './invitation/group-invitations';
import { InvitationLetters } from './invitation/invitation-letters';
import { InvitationsResolver } from './invitation/invitations.resolver';
import { Invitations } from './invitation/invitations.service';
import { Arrivals } from './participation/arrivals';
import { countedTexts } from './participation/counted.texts';
import { ErasedGuests } from './participation/erased-guests';
import { ImportedGuests } from './participation/imported-guests';
import { ParticipationNews } from './participation/news';
import { EventSeats, Participation } from './participation/participation.entity';
import { ParticipantsResolver } from './participation/participants.resolver';
import { GuestRoles } from './participation/guest-roles';
import { ParticipationCards } from './participation/participation-card';
import { Participations } from './participation/participations.service';
import { RegistrationNeeds } from './participation/registration-needs';
import { untoldEvents } from './participation/untold-events';
import { StepsResolver } from './participation/steps.resolver';
import { UndoneSteps } from './participation/undone-steps';
import { WaitingList } from './participation/waiting-list';

@Module({
  imports: [EventsModule, PeopleModule],
  providers: [
    Answers,
    AnswerArchive,
    Arrivals,
    AnswerVault,
    Consents,
    ErasedGuests,
    EventForms,
    EventFormsResolver,
    GroupInvitations,
    GuestAccounts,
    GuestRegistrations,
    GuestResolver,
    GuestRoles,
    ImportedGuests,
    InvitationLetters,
    Invitations,
    InvitationsResolver,
    OwnRegistrations,
    ParticipantsResolver,
    ParticipationCards,
    ParticipationNews,
    Participations,
    RegistrationNeeds,
    StepsResolver,
    UndoneSteps,
    WaitingList,
  ],
  exports: [Arrivals, Consents, EventForms, GuestAccounts, Participations],
})
export class RegistrationModule implements OnModuleInit {
  constructor(
    private readonly ties: Ties,
    private readonly archive: PersonArchive,
    private readonly answers: AnswerArchive,
  ) {}

  onModuleInit(): void {
    [EventForm, EventSeats].forEach((entity) => this.ties.belongs(entity));
    this.archive.leaveOut(untoldEvents);
    this.archive.tell(Answer, this.answers.open);
    this.archive.tell(GuardedAnswer, this.answers.guarded);
    this.ties.name(Participation, countedTexts.participations);
  }
}
