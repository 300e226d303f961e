import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsISO8601, IsOptional } from 'class-validator';
import { InstantScalar } from '../database/scalars';
import { TravelLock } from './lock/travel-lock.entity';
import { Passkey } from './passkey/passkey.entity';
import { SignInOutcome } from './sign-in';

/** How somebody's own account is guarded. */
@ObjectType()
export class MySecurity {
  @Field()
  hasPassphrase!: boolean;

  @Field()
  hasPrintedCode!: boolean;

  @Field()
  totpEnabled!: boolean;

  @Field(() => [Passkey])
  passkeys!: Passkey[];

  @Field(() => Int)
  recoveryCodesLeft!: number;

  /** Whether somebody whom the holder trusts can shut the account out. */
  @Field()
  contactCodeMade!: boolean;

  @Field(() => TravelLock, { nullable: true })
  travelLock!: TravelLock | null;
}

/** What organisers see of an account at their host: whether it is shut, and what they can do about it. */
@ObjectType()
export class AccountStanding {
  @Field(() => ID)
  accountId!: string;

  @Field()
  frozen!: boolean;

  /** An organiser of this host may let it in again. */
  @Field()
  mayUnfreeze!: boolean;

  @Field(() => TravelLock, { nullable: true })
  travelLock!: TravelLock | null;
}

@ArgsType()
export class TravelLockRequest {
  @Field(() => InstantScalar)
  @IsISO8601()
  beginsAt!: string;

  @Field(() => InstantScalar, { nullable: true })
  @IsOptional()
  @IsISO8601()
  endsAt?: string | null;

  @Field()
  @IsBoolean()
  releasable!: boolean;
}

@ObjectType()
export class ResetTaken {
  @Field(() => String)
  outcome!: SignInOutcome;

  /** The new printed code, shown this once, where that was the wish. */
  @Field(() => String, { nullable: true })
  code!: string | null;
}
