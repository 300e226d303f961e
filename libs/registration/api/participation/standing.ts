import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, instantSql } from '@kunak/platform/api';
import type { SqlFields } from '@kunak/platform/api';
import { allowedVerbs, endedStates, statesOfInvited } from '@kunak/registration/rules';
import type { ParticipationActor, ParticipationState, ParticipationVerb } from '@kunak/registration/rules';
import { participationStates, ParticipationStateScalar, ParticipationVerbScalar } from './participation.entity';

/** Where a participation stands, and what this viewer may do next. */
@ObjectType({ isAbstract: true })
export abstract class StandingFields {
  @Field(() => ID)
  id!: string;

  @Field(() => ParticipationStateScalar)
  state!: ParticipationState;

  @Field(() => InstantScalar)
  since!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ParticipationVerbScalar])
  allowedActions!: ParticipationVerb[];
}

@ObjectType()
export class Standing extends StandingFields {}

/** `case state when 'invited' then '["accept",…]'::json …`: the rules' own table, so that list and judge agree. */
export function allowedActionsSql(state: string, actor: ParticipationActor): string {
  const cases = participationStates.map((known) => `when '${known}' then '${JSON.stringify(allowedVerbs(known, actor))}'::json`);
  return `case ${state} ${cases.join(' ')} else '[]'::json end`;
}

const listOf = (states: readonly ParticipationState[]): string => states.map((state) => `'${state}'`).join(', ');

/** The rules' `stateTold` for a row `from`; null where its guest has been told nothing yet. */
export function stateToldSql(from: string): string {
  return `case when ${from}.invited_at is not null or ${from}.state not in (${listOf(statesOfInvited)}) then ${from}.state
    when ${from}.state = 'invited' and ${from}.state_before in (${listOf(endedStates)}) then ${from}.state_before end`;
}

/** The fields of {@link Standing} of a row `from`. */
export function standingSql(from: string, allowedActions: string): SqlFields {
  return { id: `${from}.id`, state: `${from}.state`, since: instantSql(`${from}.since`), version: `${from}.version`, allowedActions };
}
