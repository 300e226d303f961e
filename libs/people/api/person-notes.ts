import { Injectable } from '@nestjs/common';
import { Database, Vault } from '@kunak/platform/api';
import type { Place } from '@kunak/platform/rules';
import type { Person } from './person.entity';

export const notesPlace: Place = ['person.notes'];

/** What organisers note down of people: sealed, since nobody can say beforehand what they will write. Who may read and write it, the callers have judged. */
@Injectable()
export class PersonNotes {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  of({ id, notes }: Pick<Person, 'id' | 'notes'>): Promise<string | null> {
    return this.vault.open(id, notesPlace, notes);
  }

  /** Of somebody whose row is there already: their key hangs on it. */
  async sealed(personId: string, notes: string | null): Promise<Buffer | null> {
    return notes === null ? null : this.vault.seal(personId, notesPlace, notes);
  }

  /** Writes down of new people what there is to note; two statements, whatever their number. */
  async add(people: readonly { readonly id: string; readonly notes: string | null }[]): Promise<void> {
    const noted = people.filter(({ notes }) => notes !== null);
    if (noted.length === 0) return;
    const sealers = await this.vault.forSealing(noted.map(({ id }) => id));
    await this.db.sql('update person set notes = noted.notes from unnest($1::uuid[], $2::bytea[]) noted(id, notes) where person.id = noted.id', [
      noted.map(({ id }) => id),
      noted.map(({ id, notes }) => sealers.of(id).sealIfAny(notesPlace, notes)),
    ]);
  }
}
