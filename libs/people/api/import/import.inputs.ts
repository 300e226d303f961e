import { Encoding, ImportField, importLimits } from '@kunak/people/rules';
import type { Separator } from '@kunak/people/rules';
import { Field, InputType, Int } from '@nestjs/graphql';
import { wordScalar } from '@kunak/platform/api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** What the person at the screen says about a row: bring in a new person, fill the gaps of a known one, or leave the row out. */
export const RowAction = { Create: 'create', Join: 'join', Skip: 'skip' } as const;
export type RowAction = (typeof RowAction)[keyof typeof RowAction];

const separators: readonly Separator[] = [',', ';', '\t', '|'];

export const ImportFieldScalar = wordScalar('ImportField', Object.values(ImportField), '@kunak/people/rules');
export const EncodingScalar = wordScalar('Encoding', Object.values(Encoding), '@kunak/people/rules');

/** Another text for one cell; an empty one leaves the value out. */
@InputType()
export class CellCorrection {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  row!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(importLimits.columns)
  column!: number;

  @Field()
  @IsString()
  @MaxLength(5000)
  value!: string;
}

@InputType()
export class RowDecision {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  row!: number;

  @Field(() => String)
  @IsIn(Object.values(RowAction))
  action!: RowAction;
}

/** Everything that was decided against what Kunak found out by itself; the same settings always read the same people. */
@InputType()
export class ImportSettings {
  @Field(() => EncodingScalar, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(Encoding))
  encoding?: Encoding | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(separators)
  separator?: Separator | null;

  /** One field for each column of the file. */
  @Field(() => [ImportFieldScalar], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(importLimits.columns)
  @IsIn(Object.values(ImportField), { each: true })
  mapping?: ImportField[] | null;

  @Field(() => [CellCorrection], { defaultValue: [] })
  @ArrayMaxSize(importLimits.rows)
  @ValidateNested({ each: true })
  @Type(() => CellCorrection)
  corrections: CellCorrection[] = [];

  @Field(() => [RowDecision], { defaultValue: [] })
  @ArrayMaxSize(importLimits.rows)
  @ValidateNested({ each: true })
  @Type(() => RowDecision)
  decisions: RowDecision[] = [];
}
