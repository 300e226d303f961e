import { Component, computed, inject, input, model } from '@angular/core';
import { QualifyingGroup, certificateVariantTexts } from '@kunak/certificates/rules';
import { Cell, Empty, Table, Tag, Texts } from '@kunak/platform/web';
import type { Column } from '@kunak/platform/web';
import type { WhoQualifiesResult } from './certificates.graphql.ts';
import { certificatesTexts } from './certificates.texts';

export type GroupPerson = WhoQualifiesResult['qualifying']['people'][number];

const empty = {
  [QualifyingGroup.Qualifies]: { title: certificatesTexts.nobodyQualifies, hint: certificatesTexts.nobodyQualifiesHint },
  [QualifyingGroup.NotYet]: { title: certificatesTexts.nobodyNotYet, hint: undefined },
  [QualifyingGroup.DoesNot]: { title: certificatesTexts.nobodyDoesNot, hint: undefined },
} as const;

/** One of the three lists; those who qualify can be chosen. */
@Component({
  selector: 'certificates-group-table',
  imports: [Cell, Empty, Table, Tag],
  template: `
    <k-table [caption]="caption()" [rows]="people()" [columns]="columns()" [rowId]="idOf" [selectable]="choosing()" [(selected)]="chosen">
      <ng-content select="[selectionActions]" ngProjectAs="[selectionActions]" />
      <ng-template kCell="certificate" [kCellRows]="people()" let-person>
        @if (person.certificateVariant; as variant) {
          <k-tag kind="ok">{{ t(variants[variant]) }}</k-tag>
        } @else {
          <span class="k-quiet">{{ t(person.wasRevoked ? texts.wasRevoked : texts.none) }}</span>
        }
      </ng-template>
      <k-empty icon="users" [title]="nobody().title" [hint]="nobody().hint" />
    </k-table>
  `,
})
export class GroupTable {
  readonly group = input.required<QualifyingGroup>();
  readonly people = input.required<readonly GroupPerson[]>();
  readonly choosing = input(false);
  readonly chosen = model<readonly string[]>([]);
  protected readonly t = inject(Texts).t;
  protected readonly texts = certificatesTexts;
  protected readonly variants = certificateVariantTexts;
  protected readonly idOf = ({ participationId }: GroupPerson): string => participationId;
  protected readonly nobody = computed(() => empty[this.group()]);
  protected readonly caption = computed(() => {
    const captions = { qualifies: certificatesTexts.qualifies, 'not-yet': certificatesTexts.notYet, 'does-not': certificatesTexts.doesNot };
    return captions[this.group()];
  });
  protected readonly columns = computed<Column<GroupPerson>[]>(() => [
    { id: 'name', title: certificatesTexts.name, text: ({ displayName }) => displayName, sort: ({ displayName }) => displayName },
    {
      id: 'attended',
      title: certificatesTexts.attended,
      text: ({ attended, planned, needed }) => this.t(certificatesTexts.attendedOf, { attended, planned, needed }),
      sort: ({ attended }) => attended,
    },
    this.group() === QualifyingGroup.Qualifies
      ? { id: 'certificate', title: certificatesTexts.certificate, sort: ({ certificateVariant }) => certificateVariant }
      : { id: 'reason', title: certificatesTexts.reason, text: ({ reason }) => reason },
  ]);
}
