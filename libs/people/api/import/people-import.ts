import { canImportPeople } from '@kunak/people/rules';
import type { ImportedPerson } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, event, Files, Outbox, Vault } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Place, Viewer } from '@kunak/platform/rules';
import { In, IsNull } from 'typeorm';
import { IdentityVault } from '../identity-vault';
import type { IdentityFields } from '../identity-vault';
import type { LegalIdentity } from '../legal-identity.entity';
import { peopleApiRefusals } from '../people-api.refusals';
import { PersonNotes } from '../person-notes';
import { Person } from '../person.entity';
import { ImportBatch, ImportedRow } from './import-batch.entity';
import { fateOf, ImportReader } from './import-reader';
import type { Fate } from './import-reader';
import { RowAction } from './import.inputs';
import type { ImportSettings } from './import.inputs';
import { addedNotesPlace, joinRow, notesWith } from './joining';

/** A list came in; `eventId` is the event whose list it was. */
export const peopleImported = event<{ batchId: string; eventId: string | null }>('people.imported');

/** What a room above does in the import's own transaction; what it refuses, nothing of the import stands. */
export type ImportStep = (batch: ImportBatch) => Promise<void>;

export const fileNamePlace = ({ id }: { readonly id: string }): Place => ['import_batch.file_name', id];

type Opening = Pick<ImportBatch, 'fileId' | 'eventId' | 'created' | 'joined' | 'skipped'> & { readonly fileName: string };
type Decided = ImportedPerson & { readonly fate: Fate };
const chunkSize = 500;

/** Writes a list of people: all of it or nothing, and the same file never twice. */
@Injectable()
export class PeopleImport {
  private readonly steps: ImportStep[] = [];

  constructor(
    private readonly db: Database,
    private readonly reader: ImportReader,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly identities: IdentityVault,
    private readonly vault: Vault,
    private readonly notes: PersonNotes,
  ) {}

  /** Lets a room above add what it knows of the rows: organisations, participations. */
  afterWriting(step: ImportStep): void {
    this.steps.push(step);
  }

  /** The batch that this file has become, unless it was undone. */
  batchOf(fileId: string): Promise<ImportBatch | null> {
    return this.db.tx.findOneBy(ImportBatch, { fileId, undoneAt: IsNull() });
  }

  async importFile(viewer: Viewer, fileId: string, settings: ImportSettings, eventId: string | null): Promise<ImportBatch> {
    assertAllowed(canImportPeople, viewer, undefined);
    // Whoever repeats it at the same moment waits here, and finds the batch instead of a file that is gone.
    await this.db.sql('select from stored_file where id = $1 for update', [fileId]);
    const known = await this.batchOf(fileId);
    if (known) return known;
    const { reading, mappingRefusal, fileName } = await this.reader.read(fileId, settings);
    if (!reading) throw mappingRefusal ?? new NotFound();
    const people = reading.people.map((person) => ({ ...person, fate: fateOf(person, settings) }));
    const undecided = people.filter(({ fate }) => fate.action === 'ask').map(({ row }) => row);
    if (undecided.length > 0) throw new Refusal(peopleApiRefusals.importUndecided, { rows: undecided.slice(0, 20).join(', ') });
    return this.write({ fileId, fileName, eventId }, people);
  }

  private async write(from: Pick<Opening, 'fileId' | 'fileName' | 'eventId'>, people: readonly Decided[]): Promise<ImportBatch> {
    const fresh = people.filter(({ fate }) => fate.action === RowAction.Create);
    const joining = people.filter(({ fate }) => fate.action === RowAction.Join);
    if (fresh.length + joining.length === 0) throw new Refusal(peopleApiRefusals.importNobody);
    const batch = await this.open({ ...from, created: fresh.length, joined: joining.length, skipped: people.length - fresh.length - joining.length });
    await this.create(batch, fresh);
    await this.join(batch, joining);
    for (const step of this.steps) await step(batch);
    await this.audit.record('people.list-imported', batch.id, { created: batch.created, joined: batch.joined, eventId: batch.eventId });
    await this.outbox.record(peopleImported, { batchId: batch.id, eventId: batch.eventId });
    // The upload holds everything in clear; what of it is needed stands in the tables now.
    await this.files.remove(from.fileId);
    return batch;
  }

  private async open(fields: Opening): Promise<ImportBatch> {
    const { fileId, fileName, eventId, created, joined, skipped } = fields;
    const [{ id }] = (await this.db.sql<{ id: string }>('select uuidv7() as id')) as [{ id: string }];
    await this.db.sql('insert into import_batch (id, file_id, file_name, event_id, created, joined, skipped) values ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      fileId,
      this.vault.ofHost().seal(fileNamePlace({ id }), fileName),
      eventId,
      created,
      joined,
      skipped,
    ]);
    return this.db.load(ImportBatch, id);
  }

  private async create(batch: ImportBatch, rows: readonly Decided[]): Promise<void> {
    for (let from = 0; from < rows.length; from += chunkSize) {
      const chunk = rows.slice(from, from + chunkSize);
      const ids = await this.db.sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [chunk.length]);
      const people = chunk.map((row, index) => this.db.tx.create(Person, { ...personOf(row), id: ids[index]?.id ?? '', importBatchId: batch.id }));
      await this.db.tx.insert(Person, people);
      await this.notes.add(chunk.map(({ notes }, index) => ({ id: ids[index]?.id ?? '', notes })));
      await this.identities.add(chunk.flatMap((row, index) => identityOf(row, ids[index]?.id ?? '')));
      await this.db.tx.insert(
        ImportedRow,
        chunk.map((row, index) => ({ ...rowOf(batch, row), personId: ids[index]?.id ?? '', created: true })),
      );
    }
  }

  private async join(batch: ImportBatch, rows: readonly Decided[]): Promise<void> {
    const ids = rows.map(({ fate }) => fate.personId ?? '');
    const people = new Map(
      (await this.db.tx.find(Person, { where: { id: In(ids), removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } })).map((one) => [one.id, one]),
    );
    const identities = await this.identities.ofMany(ids);
    // The keys of all of them at once: one after the other a long list would take long.
    await this.vault.forSealing(rows.flatMap(({ notes, fate: { personId } }) => (notes && personId && people.has(personId) ? [personId] : [])));
    for (const row of rows) {
      const personId = row.fate.personId ?? '';
      const person = people.get(personId);
      if (!person) throw new NotFound();
      const notes = await this.notes.of(person);
      const joined = joinRow(person, notes, identities.get(personId) ?? null, row);
      const { addedNotes } = joined;
      const added = addedNotes ? { notes: await this.notes.sealed(personId, notesWith(notes, addedNotes)) } : {};
      const gained = { ...joined.person, ...added };
      const changed = Object.keys(gained).length > 0 ? await this.db.change(Person, personId, person.version, gained) : person;
      const identity = Object.keys(joined.identity).length > 0 ? await this.fillIdentity(personId, identities.get(personId), joined.identity) : null;
      people.set(personId, changed);
      if (identity) identities.set(personId, identity);
      const versions = { personVersion: changed.version, identityVersion: identity?.version ?? null };
      await this.db.tx.insert(ImportedRow, {
        ...rowOf(batch, row),
        ...versions,
        personId,
        created: false,
        filled: [...joined.filled],
        addedNotes: addedNotes === null ? null : await this.vault.seal(personId, addedNotesPlace, addedNotes),
      });
    }
  }

  private async fillIdentity(personId: string, known: LegalIdentity | undefined, fields: IdentityFields): Promise<LegalIdentity | null> {
    if (known) return this.identities.change(known, known.version, fields);
    await this.identities.add([{ personId, ...fields }]);
    return this.identities.of(personId);
  }
}

function personOf({ workingName, email, phone, homeRegion, occupation, languages }: ImportedPerson): Partial<Person> {
  const languageLevels = Object.fromEntries(languages.flatMap(({ code, level }) => (level ? [[code, level]] : [])));
  return {
    workingName,
    exposure: 'internal',
    codeName: null,
    email,
    phone,
    homeRegion,
    occupation,
    languages: languages.map(({ code }) => code),
    languageLevels,
  };
}

function identityOf({ legalName, dateOfBirth, passportValidUntil }: ImportedPerson, personId: string): ({ personId: string } & IdentityFields)[] {
  return legalName || dateOfBirth || passportValidUntil ? [{ personId, legalName, dateOfBirth, passportValidUntil }] : [];
}

function rowOf({ id: batchId }: ImportBatch, { row, organisation, arrival, departure, needsInterpretation }: ImportedPerson): Partial<ImportedRow> {
  return { batchId, row, organisation, arrival, departure, needsInterpretation };
}
