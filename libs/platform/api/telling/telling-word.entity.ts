import type { TellingStance } from '@kunak/platform/rules';
import { Column, Entity, Unique } from 'typeorm';
import { HostRow } from '../database/host-row';

/** What organisers said of a telling word: that it tells, or that one that the rooms know of does not. */
@Entity('telling_word')
@Unique(['hostId', 'key'])
export class SpokenWord extends HostRow {
  @Column('text')
  words!: string;

  /** {@link tellingKey}: one word, however it is written. */
  @Column('text')
  key!: string;

  @Column('text')
  stance!: TellingStance;
}
