import { canImportPeople } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, Vault } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { In } from 'typeorm';
import { IdentityVault } from '../identity-vault';
import { PeopleLinks } from '../people-links';
import { peopleApiRefusals } from '../people-api.refusals';
import { PersonNotes } from '../person-notes';
import { Person } from '../person.entity';
import { ImportBatch, ImportedRow } from './import-batch.entity';
import { addedNotesPlace, identityWithoutFilled, notesWithout, withoutFilled } from './joining';
import type { ImportStep } from './people-import';

const namesShown = 3;

/** Takes a list out again as one: the people it made go, the gaps it filled are gaps again. */
@Injectable()
export class ImportUndoing {
  private readonly steps: ImportStep[] = [];

  constructor(
    private readonly db: Database,
    private readonly links: PeopleLinks,
    private readonly audit: Audit,
    private readonly identities: IdentityVault,
    private readonly notes: PersonNotes,
    private readonly vault: Vault,
  ) {}

  /** Lets a room above take back what it added for the batch, before anything else is judged. */
  beforeUndoing(step: ImportStep): void {
    this.steps.push(step);
  }

  async undo(viewer: Viewer, batchId: string): Promise<ImportBatch> {
    assertAllowed(canImportPeople, viewer, undefined);
    const batch = await this.db.tx.findOne(ImportBatch, { where: { id: batchId }, lock: { mode: 'pessimistic_write' } });
    if (!batch) throw new NotFound();
    if (batch.undoneAt) throw new Refusal(peopleApiRefusals.importUndone);
    for (const step of this.steps) await step(batch);
    const rows = await this.db.tx.findBy(ImportedRow, { batchId });
    const made = rows.filter(({ created }) => created).map(({ personId }) => personId);
    await this.refuseTied(made);
    await this.refuseLater(batchId, made);
    for (const row of rows.filter(({ created }) => !created).reverse()) await this.empty(row);
    await this.db.tx.delete(Person, { id: In(made) });
    await this.db.tx.delete(ImportedRow, { batchId });
    await this.db.sql('update import_batch set undone_at = now() where id = $1', [batchId]);
    await this.audit.record('people.import-undone', batchId, { removed: made.length });
    return this.db.load(ImportBatch, batchId);
  }

  private async refuseTied(made: readonly string[]): Promise<void> {
    const tied = await this.links.tied(made, 'person');
    if (tied.length === 0) return;
    const shown = await this.db.tx.findBy(Person, { id: In(tied.slice(0, namesShown)) });
    const more = tied.length > namesShown ? ` (+${tied.length - namesShown})` : '';
    throw new Refusal(peopleApiRefusals.importTied, { names: shown.map(({ displayName }) => displayName).join(', ') + more });
  }

  private async refuseLater(batchId: string, made: readonly string[]): Promise<void> {
    const [later] = await this.db.sql('select 1 from imported_row where person_id = any($1::uuid[]) and batch_id <> $2 limit 1', [made, batchId]);
    if (later) throw new Refusal(peopleApiRefusals.importLater);
  }

  /** A card that somebody has changed since stays as they left it. */
  private async empty(row: ImportedRow): Promise<void> {
    const { personId, filled, personVersion, identityVersion } = row;
    const person = await this.db.tx.findOneBy(Person, { id: personId });
    const added = await this.vault.open(personId, addedNotesPlace, row.addedNotes);
    if (person?.version === personVersion && (filled.length > 0 || added)) {
      const notes = added ? { notes: await this.notes.sealed(personId, notesWithout(await this.notes.of(person), added)) } : {};
      await this.db.change(Person, personId, personVersion, { ...withoutFilled(person, filled), ...notes });
    }
    const identity = identityVersion ? await this.identities.of(personId) : null;
    if (identity && identity.version === identityVersion) await this.identities.change(identity, identity.version, identityWithoutFilled(filled));
  }
}
