import { Component, computed, inject, input } from '@angular/core';
import { Empty, Radios, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import type { Decision, Preview } from './import-wizard';
import { importTexts } from './import.texts';

type Double = Preview['doubles'][number];

/** Who in the file is somebody whom we know, or comes twice. */
@Component({
  selector: 'import-doubles-step',
  imports: [Empty, Radios],
  host: { class: 'k-stack' },
  template: `
    <h2>{{ t(texts.doublesTitle) }}</h2>
    @if (preview().counts.undecided > 0) {
      <p role="status">{{ t(texts.undecided, { count: preview().counts.undecided }) }}</p>
    }
    @for (double of cards(); track double.row) {
      <div class="k-card">
        <k-radios
          [name]="'row-' + double.row"
          [label]="double.title"
          [hint]="double.hint"
          [choices]="double.choices"
          [value]="double.chosen"
          (valueChange)="choose(double.row, $event)"
        />
      </div>
    } @empty {
      <k-empty icon="check" [title]="texts.noDoubles" [hint]="texts.noDoublesHint" />
    }
  `,
})
export class DoublesStep {
  readonly preview = input.required<Preview>();
  private readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;

  /** Those who must be decided stand first. */
  protected readonly cards = computed(() => {
    const doubles = [...this.preview().doubles].sort((one, other) => Number(other.proposal === 'ask') - Number(one.proposal === 'ask') || one.row - other.row);
    return doubles.map((double) => ({
      row: double.row,
      title: this.t(importTexts.doubleRow, { row: double.row, name: double.name }),
      hint: this.likeness(double),
      choices: choicesOf(double),
      chosen: this.wizard.decisions().find(({ row }) => row === double.row)?.action ?? (double.proposal === 'ask' ? '' : double.proposal),
    }));
  });

  protected choose(row: number, chosen: string): void {
    const personId = this.preview().doubles.find((double) => double.row === row)?.personId ?? null;
    const action = (['create', 'join', 'skip'] as const).find((one) => one === chosen);
    if (!action) return;
    const decision: Decision = action === 'join' ? { row, action, personId } : { row, action };
    this.wizard.decide(decision);
  }

  private likeness({ personName, sameAsRow, why }: Double): string {
    if (personName) return this.t(importTexts.knownAs, { name: personName, why });
    return this.t(importTexts.alikeRow, { row: sameAsRow, why });
  }
}

function choicesOf({ personId }: Double): readonly Choice[] {
  return [
    ...(personId ? [{ value: 'join', label: importTexts.doJoin }] : []),
    { value: 'skip', label: personId ? importTexts.leaveRow : importTexts.doSkip },
    { value: 'create', label: importTexts.doCreate },
  ];
}
