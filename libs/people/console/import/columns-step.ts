import { Component, computed, inject, input } from '@angular/core';
import { Encoding, ImportField, importFieldLabels } from '@kunak/people/rules';
import { Cell, Notice, Select, Table, Texts } from '@kunak/platform/web';
import type { Choice, Column } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import type { Preview } from './import-wizard';
import { importTexts } from './import.texts';

type Row = Preview['columns'][number] & { readonly index: number };
const separators = { ',': importTexts.comma, ';': importTexts.semicolon, '\t': importTexts.tab, '|': importTexts.bar };

/** What kind of file it is, and what its columns mean. */
@Component({
  selector: 'import-columns-step',
  imports: [Cell, Notice, Select, Table],
  host: { class: 'k-stack' },
  templateUrl: './columns-step.html',
  styles: `
    .samples {
      display: grid;
      color: var(--k-ink-2);
      overflow-wrap: anywhere;
    }
  `,
})
export class ColumnsStep {
  readonly preview = input.required<Preview>();
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly encodings: readonly Choice[] = Object.values(Encoding).map((value) => ({ value, label: value }));
  protected readonly separatorChoices: readonly Choice[] = Object.entries(separators).map(([value, label]) => ({ value, label }));
  protected readonly fields: readonly Choice[] = Object.values(ImportField).map((value) => ({ value, label: importFieldLabels[value] }));
  protected readonly rows = computed<readonly Row[]>(() => this.preview().columns.map((column, index) => ({ ...column, index })));
  protected readonly columns: readonly Column<Row>[] = [
    { id: 'column', title: importTexts.column, text: ({ letter, header }) => (letter === header ? letter : `${letter} · ${header}`) },
    { id: 'samples', title: importTexts.samples },
    { id: 'becomes', title: importTexts.becomes },
  ];
  protected readonly idOf = (row: Row): string => row.letter;
  protected readonly found = computed(() => {
    const separator = Object.entries(separators).find(([sign]) => sign === this.preview().separator)?.[1];
    return { encoding: this.preview().encoding, separator: this.t(separator) };
  });

  protected map(index: number, chosen: string): void {
    const field = Object.values(ImportField).find((one) => one === chosen) ?? ImportField.Ignore;
    this.wizard.mapping.set(this.preview().columns.map((column, place) => (place === index ? field : column.field)));
  }

  protected encode(chosen: string): void {
    this.wizard.readOtherwise(() => this.wizard.encoding.set(Object.values(Encoding).find((one) => one === chosen) ?? null));
  }

  protected separate(chosen: string): void {
    this.wizard.readOtherwise(() => this.wizard.separator.set(chosen || null));
  }
}
