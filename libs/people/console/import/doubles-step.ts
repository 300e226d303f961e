import { Component, computed, inject, input } from '@angular/core';
import { Cell, Empty, Radios, Table, Texts } from '@kunak/platform/web';
import type { Choice, Column } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import type { Preview } from './import-wizard';
import { importTexts } from './import.texts';

type Double = Preview['doubles'][number];

/** Who in the file is somebody whom we know, or comes twice. What cannot be told is asked first; the rest can be decided otherwise. */
@Component({
  selector: 'import-doubles-step',
  imports: [Cell, Empty, Radios, Table],
  host: { class: 'k-stack-l' },
  templateUrl: './doubles-step.html',
})
export class DoublesStep {
  readonly preview = input.required<Preview>();
  private readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly unclear = computed(() => this.preview().doubles.filter(({ proposal }) => proposal === 'ask'));
  protected readonly plain = computed(() => this.preview().doubles.filter(({ proposal }) => proposal !== 'ask'));
  protected readonly columns: readonly Column<Double>[] = [
    { id: 'row', title: importTexts.inRow, text: ({ row, name }) => `${row} · ${name}` },
    { id: 'alike', title: importTexts.alike, text: (double) => this.likeness(double) },
    { id: 'action', title: importTexts.whatToDo },
  ];
  protected readonly idOf = ({ row }: Double): string => String(row);

  protected choose({ row }: Double, chosen: string): void {
    const action = (['create', 'join', 'skip'] as const).find((one) => one === chosen);
    if (!action) return;
    this.wizard.decide({ row, action });
  }

  protected chosen({ row, proposal }: Double): string {
    return this.wizard.decisions().find((decision) => decision.row === row)?.action ?? (proposal === 'ask' ? '' : proposal);
  }

  protected likeness({ personName, sameAsRow, why }: Double): string {
    if (personName) return this.t(importTexts.knownAs, { name: personName, why });
    return this.t(importTexts.alikeRow, { row: sameAsRow, why });
  }

  /** For the cell of a table. */
  protected shortChoicesOf({ personName }: Double): readonly Choice[] {
    return [
      ...(personName ? [{ value: 'join', label: importTexts.shortJoin }] : []),
      { value: 'skip', label: importTexts.shortSkip },
      { value: 'create', label: importTexts.shortCreate },
    ];
  }

  protected choicesOf({ personName }: Double): readonly Choice[] {
    return [
      ...(personName ? [{ value: 'join', label: importTexts.doJoin }] : []),
      { value: 'skip', label: personName ? importTexts.leaveRow : importTexts.doSkip },
      { value: 'create', label: importTexts.doCreate },
    ];
  }
}
