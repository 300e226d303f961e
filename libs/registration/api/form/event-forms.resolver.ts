import { Args, ArgsType, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, CalendarDateScalar, CurrentViewer } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import type { Form, FormFinding } from '@kunak/registration/rules';
import { IsInt, IsObject, IsOptional, IsString, IsUUID, Min } from 'class-validator';
import { FormFindingsScalar, RegistrationFormScalar } from '../json-scalars';
import { EventForm } from './event-form.entity';
import { EventForms } from './event-forms.service';
import type { FormDraft } from './event-forms.service';

@ArgsType()
class FormChange implements FormDraft {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  @Field(() => RegistrationFormScalar)
  @IsObject()
  definition!: Form;

  /** The version that the editor began from. */
  @Field(() => Int)
  @IsInt()
  @Min(1)
  seenVersion!: number;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  opensOn?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  closesOn?: string | null;

  /** The days that the editor showed: nobody's are overwritten unseen. */
  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  seenOpensOn?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  seenClosesOn?: string | null;
}

@ObjectType()
export class FormChanged {
  @Field(() => EventForm)
  form!: EventForm;

  /** What keeps the form from being opened to guests; nothing was changed while there is any. */
  @Field(() => [FormFindingsScalar])
  findings!: FormFinding[];
}

const organisers = hasRole(Role.Organiser);

@Resolver()
export class EventFormsResolver {
  constructor(private readonly forms: EventForms) {}

  /** The form that the event's guests are asked now. */
  @Allow(organisers)
  @Query(() => EventForm)
  eventForm(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<EventForm> {
    return this.forms.forOrganiser(eventId, viewer);
  }

  @Allow(organisers)
  @Mutation(() => FormChanged)
  changeEventForm(@Args() change: FormChange, @CurrentViewer() viewer: Viewer): Promise<FormChanged> {
    return this.forms.change(change, viewer);
  }
}
