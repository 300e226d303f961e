import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventContext } from '@kunak/events/console';
import { Api, Button, Download, FileField, Form, Icon, Notice, PageHeader, Problems, Radios, SummaryList, Table, Texts, Toasts } from '@kunak/platform/web';
import type { Column, Uploaded } from '@kunak/platform/web';
import { ImportProgrammeOperation, ProgrammePreviewOperation } from './programme-files.graphql.ts';
import type { ImportProgrammeResult, ProgrammePreviewResult } from './programme-files.graphql.ts';
import { filesTexts } from './programme-files.texts';

type Preview = ProgrammePreviewResult['programmePreview'];
type Imported = ImportProgrammeResult['importProgramme'];
type Problem = Preview['problems'][number];

/** A programme comes in from a file, looked at before it is written, and goes out as one. */
@Component({
  selector: 'conference-programme-files-page',
  imports: [Button, FileField, Form, Icon, Notice, PageHeader, Radios, RouterLink, SummaryList, Table],
  templateUrl: './programme-files-page.html',
  host: { class: 'k-stack-l' },
})
export class ProgrammeFilesPage {
  private readonly api = inject(Api);
  private readonly files = inject(Download);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Texts);
  protected readonly event = inject(EventContext).here;
  protected readonly t = this.language.t;
  protected readonly texts = filesTexts;
  protected readonly problems = new Problems();
  protected readonly fileId = signal<string | null>(null);
  protected readonly preview = signal<Preview | null>(null);
  protected readonly imported = signal<Imported | null>(null);
  protected readonly mayChange = this.event.allowedActions.includes('change');
  protected readonly exportLanguage = signal<string>(this.language.language());
  protected readonly languages = [
    { value: 'ru', label: filesTexts.russian },
    { value: 'en', label: filesTexts.english },
  ];
  protected readonly formats = ['xml', 'json', 'ics'] as const;
  protected readonly columns: readonly Column<Problem>[] = [
    { id: 'place', title: filesTexts.where, text: ({ place }) => place },
    { id: 'text', title: filesTexts.what, text: ({ text }) => text },
  ];
  protected readonly idOf = ({ place, text }: Problem): string => place + text;
  protected readonly holds = computed(() => {
    const preview = this.preview();
    return preview ? [...this.rowsOf(preview.clashes), { label: filesTexts.people, value: String(preview.people) }] : [];
  });
  protected readonly standing = computed(() => {
    const imported = this.imported();
    return imported ? this.rowsOf(imported.clashes) : [];
  });

  protected async look({ id }: Uploaded): Promise<void> {
    this.imported.set(null);
    this.preview.set(null);
    this.fileId.set(null);
    await this.problems.attempt(async () => {
      this.preview.set((await this.api.run(ProgrammePreviewOperation, { fileId: id })).programmePreview);
      this.fileId.set(id);
    });
  }

  protected async take(): Promise<void> {
    const fileId = this.fileId();
    if (!fileId) return;
    const done = await this.problems.attempt(async () => {
      this.imported.set((await this.api.run(ImportProgrammeOperation, { eventId: this.event.id, fileId })).importProgramme);
    });
    if (done) this.startOver();
  }

  protected startOver(): void {
    this.preview.set(null);
    this.fileId.set(null);
  }

  protected async save(format: string): Promise<void> {
    try {
      await this.files.save(`/exports/programme/${this.event.id}.${format}?language=${this.exportLanguage()}`, `programme.${format}`);
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  private rowsOf({ sessions, rooms, roomClashes, personClashes }: Preview['clashes']): { label: (typeof filesTexts)['sessions']; value: string }[] {
    return [
      { label: filesTexts.sessions, value: String(sessions) },
      { label: filesTexts.rooms, value: String(rooms) },
      { label: filesTexts.roomClashes, value: String(roomClashes) },
      { label: filesTexts.personClashes, value: String(personClashes) },
    ];
  }
}
