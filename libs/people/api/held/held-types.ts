import { Field, ID, ObjectType } from '@nestjs/graphql';
import { HeldPurpose, wordScalar } from '@kunak/platform/api';
import { erasureReasons } from '@kunak/platform/rules';

export const ErasureReasonScalar = wordScalar('ErasureReason', erasureReasons, '@kunak/platform/rules');

/** What is held of one person, in counts and purposes. */
@ObjectType()
export class PersonHoldings {
  @Field(() => ID)
  personId!: string;

  @Field()
  displayName!: string;

  @Field(() => [HeldPurpose])
  purposes!: HeldPurpose[];

  /** What the rows are called that stay without a name when the person is erased. */
  @Field(() => [String])
  staying!: string[];

  @Field()
  mayErase!: boolean;
}

/** Everything about one person as a ZIP with a page and a JSON file, in base64. */
@ObjectType()
export class PersonArchiveFile {
  @Field()
  zip!: string;
}
