import type { Encoding, ImportField, Severity } from '@kunak/people/rules';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { EncodingScalar, ImportFieldScalar } from './import.inputs';

@ObjectType()
export class ImportColumn {
  @Field()
  letter!: string;

  @Field()
  header!: string;

  @Field(() => ImportFieldScalar)
  field!: ImportField;

  @Field(() => [String])
  samples!: string[];
}

@ObjectType()
export class ImportProblemSeen {
  /** As a spreadsheet counts, from 1. */
  @Field(() => Int)
  row!: number;

  /** Place of the column from 0; null for a remark about the whole row. */
  @Field(() => Int, { nullable: true })
  column!: number | null;

  @Field(() => String, { nullable: true })
  letter!: string | null;

  @Field(() => String, { nullable: true })
  header!: string | null;

  @Field(() => ImportFieldScalar, { nullable: true })
  field!: ImportField | null;

  /** The beginning of the cell as it stands in the file. */
  @Field()
  value!: string;

  @Field(() => String)
  severity!: Severity;

  /** What it probably should be, where that is plain. */
  @Field(() => String, { nullable: true })
  suggestion!: string | null;

  /** `people.emailBroken` */
  @Field()
  code!: string;

  /** In the reader's language. */
  @Field()
  text!: string;
}

/** A row that is not simply a new person. */
@ObjectType()
export class ImportDouble {
  @Field(() => Int)
  row!: number;

  /** The name as the file has it. */
  @Field()
  name!: string;

  /** What happens unless somebody decides otherwise: `join`, `skip`, or `ask`, which must be decided. */
  @Field()
  proposal!: string;

  /**
   * Name of the known person, to whom the row may be joined. A confidential one stays unnamed, and no id of anybody stands here: by either, a list
   * of names would tell all code names.
   */
  @Field(() => String, { nullable: true })
  personName!: string | null;

  @Field(() => Int, { nullable: true })
  sameAsRow!: number | null;

  /** Why: the same e-mail, another name. */
  @Field()
  why!: string;
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  create!: number;

  @Field(() => Int)
  join!: number;

  @Field(() => Int)
  skip!: number;

  @Field(() => Int)
  undecided!: number;

  /** Rows without a name. */
  @Field(() => Int)
  leftOut!: number;
}

/** What would come in, and everything that a human should see first. Nothing is written. */
@ObjectType()
export class ImportPreview {
  @Field()
  fileName!: string;

  @Field(() => EncodingScalar)
  encoding!: Encoding;

  @Field()
  separator!: string;

  @Field(() => [ImportColumn])
  columns!: ImportColumn[];

  /** Why these columns cannot be read yet; then nothing below is filled. */
  @Field(() => String, { nullable: true })
  mappingProblem!: string | null;

  /** At most 2,000; `problemCount` says how many there are. */
  @Field(() => [ImportProblemSeen])
  problems!: ImportProblemSeen[];

  @Field(() => Int)
  problemCount!: number;

  @Field(() => [ImportDouble])
  doubles!: ImportDouble[];

  @Field(() => ImportCounts)
  counts!: ImportCounts;
}
