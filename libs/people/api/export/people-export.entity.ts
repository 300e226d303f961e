import { Field, Int, ObjectType } from '@nestjs/graphql';
import { HostRow, instantColumn } from '@kunak/platform/api';
import { Column, CreateDateColumn, Entity } from 'typeorm';

/** A list that left the house: who took it, what for, and of how many people. The list itself is not kept. */
@Entity()
@ObjectType()
export class PeopleExport extends HostRow {
  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;

  /** Sealed under the host's key: it is about many. */
  @Column({ type: 'bytea', nullable: true })
  reason!: Buffer | null;

  @Field(() => Int)
  @Column('integer')
  people!: number;

  /** Confidential people, who are in no file. */
  @Field(() => Int)
  @Column('integer')
  leftOut!: number;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;

  /** The file's text, with the mark that Excel needs. */
  @Field()
  text?: string;
}
