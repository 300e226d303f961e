import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { Tag } from './tag';
import type { TagKind } from './tag';

/** A task with its state. Without `link` it cannot be started yet; without `kind` its state needs nobody and has no colour. */
export type Task = { readonly text: Text; readonly hint?: Text; readonly link?: string | readonly unknown[]; readonly state: Text; readonly kind?: TagKind };

/** What there is to do, in any order; the home of a registration. */
@Component({
  selector: 'k-task-list',
  imports: [RouterLink, Tag],
  template: `
    <ul class="k-card">
      @for (task of tasks(); track $index) {
        <li [class.later]="!task.link">
          <div class="what">
            @if (task.link; as link) {
              <a [routerLink]="link" [attr.aria-describedby]="name() + '-' + $index">{{ t(task.text) }}</a>
            } @else {
              <span>{{ t(task.text) }}</span>
            }
            @if (task.hint; as hint) {
              <span class="hint">{{ t(hint) }}</span>
            }
          </div>
          <span class="state" [id]="name() + '-' + $index">
            @if (task.kind; as kind) {
              <k-tag [kind]="kind">{{ t(task.state) }}</k-tag>
            } @else {
              {{ t(task.state) }}
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      list-style: none;
      padding-block: 0;
      max-width: none;
    }
    li {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-1) var(--k-4);
      align-items: center;
      justify-content: space-between;
      min-height: max(var(--k-row), 48px);
      padding-block: var(--k-3);
    }
    li + li {
      border-block-start: 1px solid var(--k-line);
    }
    .what {
      display: grid;
    }
    /* The whole row answers a thumb. */
    a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    a:focus-visible::after {
      content: none;
    }
    .hint,
    .later {
      color: var(--k-ink-3);
    }
  `,
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();
  readonly name = input('task');
  protected readonly t = inject(Texts).t;
}
