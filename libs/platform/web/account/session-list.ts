import { Component, inject } from '@angular/core';
import { Api } from '../api/api';
import { apiResource } from '../api/api-resource';
import { Button } from '../parts/button';
import { Tag } from '../parts/tag';
import { Toasts } from '../state/toasts';
import { WhenReady } from '../state/when-ready';
import { Cell } from '../table/column';
import type { Column } from '../table/column';
import { Table } from '../table/table';
import { Formats } from '../texts/formats';
import { Texts } from '../texts/texts';
import { MySessionsOperation, RevokeSessionOperation } from './account.graphql.ts';
import type { MySessionsResult } from './account.graphql.ts';
import { accountTexts } from './account.texts';

type Row = MySessionsResult['mySessions'][number];

/** Where this account is signed in; each place but this one can be closed. */
@Component({
  selector: 'k-session-list',
  imports: [Button, Cell, Table, Tag, WhenReady],
  template: `
    <ng-container *kReady="let answer of sessions">
      <k-table [caption]="texts.sessions" [rows]="answer.mySessions" [columns]="columns" [rowId]="idOf">
        <ng-template kCell="device" [kCellRows]="answer.mySessions" let-row>
          {{ row.device }}
          @if (row.current) {
            <k-tag kind="primary">{{ t(texts.thisOne) }}</k-tag>
          }
        </ng-template>
        <ng-template kCell="revoke" [kCellRows]="answer.mySessions" let-row>
          @if (!row.current) {
            <button kButton="quiet" type="button" [attr.aria-label]="t(texts.revoke) + ': ' + row.device" (click)="revoke(row)">{{ t(texts.revoke) }}</button>
          }
        </ng-template>
      </k-table>
    </ng-container>
  `,
})
export class SessionList {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = accountTexts;
  protected readonly sessions = apiResource(MySessionsOperation, () => ({}));
  protected readonly idOf = (row: Row): string => row.id;
  protected readonly columns: readonly Column<Row>[] = [
    { id: 'device', title: accountTexts.device, text: (row) => row.device },
    { id: 'lastSeen', title: accountTexts.lastSeen, text: (row) => this.formats.moment(row.lastSeenAt), sort: (row) => row.lastSeenAt },
    { id: 'since', title: accountTexts.since, text: (row) => this.formats.moment(row.createdAt), sort: (row) => row.createdAt },
    { id: 'revoke', title: '', end: true },
  ];

  protected async revoke(row: Row): Promise<void> {
    const back = this.sessions.change((answer) => ({ ...answer, mySessions: answer.mySessions.filter(({ id }) => id !== row.id) }));
    try {
      await this.api.run(RevokeSessionOperation, { id: row.id });
      this.toasts.done(accountTexts.revoked, { values: { device: row.device } });
    } catch (error) {
      back();
      this.toasts.failed(error);
    }
  }
}
