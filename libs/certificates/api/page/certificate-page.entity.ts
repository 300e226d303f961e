import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PageContent, Signatory as SignatoryShape } from '@kunak/certificates/rules';
import { Event } from '@kunak/events/api';
import { HostRow, LocalizedText, LocalizedTextInput } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';

/** Somebody under the page. */
@ObjectType()
export class Signatory implements SignatoryShape {
  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => LocalizedText)
  office!: LocalizedText;
}

/** What the certificates of a training say besides the facts. How much attendance is enough stands in the training's own rule. */
@Entity()
@ObjectType()
@Unique(['hostId', 'eventId'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class CertificatePage extends HostRow implements PageContent {
  @Field(() => ID)
  @Column('uuid')
  eventId!: string;

  /** On the full page; without any it is the host. */
  @Field(() => [LocalizedText])
  @Column({ type: 'jsonb', default: [] })
  organisations!: LocalizedText[];

  @Field(() => [Signatory])
  @Column({ type: 'jsonb', default: [] })
  signatories!: Signatory[];

  /** What the neutral page calls the training; null leaves it out. */
  @Field(() => LocalizedText, { nullable: true })
  @Column({ type: 'jsonb', nullable: true })
  subject!: LocalizedText | null;

  /** 0: nobody has written anything yet. */
  @Field(() => Int)
  @Column({ type: 'integer', default: 1 })
  version!: number;
}

/** The page of a training for which nobody has written anything. */
export function unwrittenPage(eventId: string): CertificatePage {
  return Object.assign(new CertificatePage(), { id: eventId, eventId, organisations: [], signatories: [], subject: null, version: 0 });
}

@InputType()
class SignatoryInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  office!: LocalizedTextInput;
}

@InputType()
export class CertificatePageInput {
  @Field(() => ID)
  @IsUUID('all')
  eventId!: string;

  /** The version that the person saw. */
  @Field(() => Int)
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => [LocalizedTextInput])
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => LocalizedTextInput)
  organisations!: LocalizedTextInput[];

  @Field(() => [SignatoryInput])
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => SignatoryInput)
  signatories!: SignatoryInput[];

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  subject?: LocalizedTextInput | null;
}
