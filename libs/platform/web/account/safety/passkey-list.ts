import { Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../../api/api';
import { Form } from '../../form/form';
import { Problems } from '../../form/problems';
import { TextField } from '../../form/text-field';
import { Button } from '../../parts/button';
import { Toasts } from '../../state/toasts';
import { Formats } from '../../texts/formats';
import { Texts } from '../../texts/texts';
import { PasskeyDevice } from '../passkey-device';
import { passkeyTexts } from '../passkey.texts';
import { KeepPasskeyOperation, RemovePasskeyOperation, RenamePasskeyOperation, StartPasskeyOperation } from './safety.graphql.ts';
import type { MySecurityResult } from './safety.graphql.ts';

type Key = MySecurityResult['mySecurity']['passkeys'][number];

/** Keys in the person's devices: a new one, their names, and away with one that is lost. */
@Component({
  selector: 'k-passkey-list',
  imports: [Button, Form, TextField],
  host: { class: 'k-stack' },
  templateUrl: './passkey-list.html',
  styles: `
    ul {
      margin: 0;
      padding-block: 0;
      list-style: none;
    }
    li {
      padding-block: var(--k-3);
    }
    li + li {
      border-block-start: 1px solid var(--k-line);
    }
    .name {
      display: grid;
      overflow-wrap: anywhere;
    }
  `,
})
export class PasskeyList {
  readonly keys = input.required<readonly Key[]>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly device = inject(PasskeyDevice);
  protected readonly t = inject(Texts).t;
  protected readonly texts = passkeyTexts;
  protected readonly problems = new Problems();
  /** The key that is being named: `new` for one that the device has not made yet. */
  protected readonly naming = signal<string | null>(null);
  protected readonly name = signal('');

  protected ages({ createdAt, lastUsedAt }: Key): string {
    const used = lastUsedAt ? this.t(passkeyTexts.used, { date: this.formats.moment(lastUsedAt) }) : this.t(passkeyTexts.unused);
    return `${this.t(passkeyTexts.since, { date: this.formats.moment(createdAt) })}, ${used}`;
  }

  protected begin(id: string, name = ''): void {
    this.problems.clear();
    this.name.set(name);
    this.naming.set(id);
  }

  protected async save(): Promise<void> {
    const name = this.name().trim();
    const id = this.naming();
    if (id === null || this.problems.check({ 'passkey-name': !name && passkeyTexts.nameMissing })) return;
    let kept = false;
    const done = await this.problems.attempt(async () => {
      kept = id === 'new' ? await this.add(name) : Boolean(await this.api.run(RenamePasskeyOperation, { id, name }));
    });
    if (!done || !kept) return;
    this.naming.set(null);
    if (id === 'new') this.toasts.done(passkeyTexts.added, { values: { name } });
    this.changed.emit();
  }

  protected async remove({ id, name }: Key): Promise<void> {
    try {
      await this.api.run(RemovePasskeyOperation, { id });
      this.toasts.done(passkeyTexts.removed, { values: { name } });
      this.changed.emit();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  /** False when the person closed the browser's own window. */
  private async add(name: string): Promise<boolean> {
    const { startPasskey } = await this.api.run(StartPasskeyOperation);
    const answer = await this.device.create(startPasskey);
    if (answer === null) return false;
    await this.api.run(KeepPasskeyOperation, { answer, name });
    return true;
  }
}
