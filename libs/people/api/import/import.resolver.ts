import { canImportPeople } from '@kunak/people/rules';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Database, Files, StoredFile, Vault } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { ImportBatch } from './import-batch.entity';
import { ImportPreview } from './import-preview';
import { ImportPreviews } from './import-previews';
import { ImportUndoing } from './import-undoing';
import { ImportSettings } from './import.inputs';
import { fileNamePlace, PeopleImport } from './people-import';

const batchLimit = 100;

@Resolver(() => ImportBatch)
export class ImportResolver {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
    private readonly imports: PeopleImport,
    private readonly previews: ImportPreviews,
    private readonly undoing: ImportUndoing,
    private readonly vault: Vault,
  ) {}

  /** Reads the uploaded list and says what would come in. Nothing is written. */
  @Allow(canImportPeople)
  @Query(() => ImportPreview)
  previewImport(
    @Args('fileId', { type: () => ID }) fileId: string,
    @Args('settings', { type: () => ImportSettings, defaultValue: {} }) settings: ImportSettings,
  ): Promise<ImportPreview> {
    return this.previews.preview(fileId, settings ?? new ImportSettings());
  }

  @Allow(canImportPeople)
  @Mutation(() => ImportBatch)
  importPeople(
    @CurrentViewer() viewer: Viewer,
    @Args('fileId', { type: () => ID }) fileId: string,
    @Args('settings', { type: () => ImportSettings, defaultValue: {} }) settings: ImportSettings,
    @Args('eventId', { type: () => ID, nullable: true }) eventId: string | null,
  ): Promise<ImportBatch> {
    return this.imports.importFile(viewer, fileId, settings ?? new ImportSettings(), eventId);
  }

  @Allow(canImportPeople)
  @Mutation(() => ImportBatch)
  undoImport(@CurrentViewer() viewer: Viewer, @Args('batchId', { type: () => ID }) batchId: string): Promise<ImportBatch> {
    return this.undoing.undo(viewer, batchId);
  }

  /** Throws an upload away that nothing came of; only whoever brought it can. */
  @Allow(canImportPeople)
  @Mutation(() => Boolean)
  async discardUpload(@CurrentViewer() { accountId }: Viewer, @Args('fileId', { type: () => ID }) fileId: string): Promise<boolean> {
    const file = await this.db.load(StoredFile, fileId);
    if (file.broughtBy !== accountId) throw new NotFound();
    await this.files.remove(fileId);
    return true;
  }

  /** Whoever may see the batch may read what the file was called. */
  @ResolveField(() => String)
  fileName(@Parent() batch: ImportBatch): string {
    return batch.fileName ? this.vault.ofHost().open(fileNamePlace(batch), batch.fileName) : '';
  }

  @Allow(canImportPeople)
  @Query(() => [ImportBatch])
  importBatches(@Args('first', { type: () => Int, defaultValue: 20 }) first: number): Promise<ImportBatch[]> {
    return this.db.tx.find(ImportBatch, { order: { createdAt: 'DESC', id: 'DESC' }, take: Math.min(Math.max(first, 1), batchLimit) });
  }
}
