import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PrimaryColumn } from 'typeorm';

/**
 * A row that belongs to one host. The key carries the host, and so does every foreign key, so that a row cannot
 * point into another host's data. The database fills `host_id` from the transaction: no code ever passes it.
 */
@ObjectType({ isAbstract: true })
export abstract class HostRow {
  @PrimaryColumn({ type: 'uuid', default: () => 'app_host()' })
  hostId!: string;

  /** UUID v7; a client may choose it, which makes creating safe to repeat. */
  @Field(() => ID)
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;
}
