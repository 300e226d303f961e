import { Component } from '@angular/core';
import { Empty, PageHeader, WhenReady, apiResource } from '@kunak/platform/web';
import { DocumentCard } from './document-card';
import { MyDocumentsOperation } from './documents.graphql.ts';
import type { MyDocumentsResult } from './documents.graphql.ts';
import { documentsTexts } from './documents.texts';

export type MyDocument = MyDocumentsResult['myCertificates'][number];

/** What a guest was given, and what each paper tells whoever finds it. */
@Component({
  selector: 'certificates-documents-page',
  imports: [DocumentCard, Empty, PageHeader, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="texts.title" [lead]="texts.lead" />
    <ng-container *kReady="let answer of documents">
      @for (document of answer.myCertificates; track document.id; let index = $index) {
        <certificates-document-card [document]="document" [number]="index + 1" (changed)="take($event)" />
      } @empty {
        <k-empty icon="file-text" [title]="texts.nothing" [hint]="texts.nothingHint" />
      }
    </ng-container>
  `,
})
export class DocumentsPage {
  protected readonly texts = documentsTexts;
  protected readonly documents = apiResource(MyDocumentsOperation, () => ({}));

  protected take(document: MyDocument): void {
    this.documents.change(({ myCertificates }) => ({ myCertificates: myCertificates.map((one) => (one.id === document.id ? document : one)) }));
  }
}
