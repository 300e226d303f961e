import { Directive, TemplateRef, ViewContainerRef, computed, effect, inject, input, inputBinding, signal, untracked } from '@angular/core';
import type { ApiResource } from '../api/api-resource';
import type { Text } from '../texts/message';
import { deciders } from './deciders';
import { ResourceState } from './resource-state';

/**
 * Draws its content once the data is there, and until then the state that it is in:
 * `<ng-container *kReady="let people of peopleResource"> … </ng-container>`. Where others than the organisers decide who sees it, the place names them:
 * `*kReady="let team of teamResource; ask: deciders.wholeHost"`.
 */
@Directive({ selector: '[kReady]' })
export class WhenReady<Result> {
  readonly kReadyOf = input.required<ApiResource<Result>>();
  readonly kReadyAsk = input<Text>(deciders.organisers);
  private readonly place = inject(ViewContainerRef);
  private readonly content = inject<TemplateRef<{ $implicit: Result }>>(TemplateRef);
  private readonly latest = signal<Result | undefined>(undefined);
  private readonly ready = computed(() => this.kReadyOf().value() !== undefined);

  constructor() {
    effect(() => this.latest.set(this.kReadyOf().value() ?? untracked(this.latest)));
    effect(() => {
      const ready = this.ready();
      untracked(() => this.draw(ready));
    });
  }

  static ngTemplateContextGuard<Result>(directive: WhenReady<Result>, context: unknown): context is { $implicit: Result } {
    return directive instanceof WhenReady && context !== null;
  }

  private draw(ready: boolean): void {
    this.place.clear();
    if (ready) this.place.createEmbeddedView(this.content, this.contextOf());
    else this.place.createComponent(ResourceState, { bindings: [inputBinding('resource', this.kReadyOf), inputBinding('ask', this.kReadyAsk)] });
  }

  /** Reads the latest value each time the template asks, so that a newer answer redraws and does not rebuild. */
  private contextOf(): { $implicit: Result } {
    const { kReadyOf, latest } = this;
    return {
      get $implicit(): Result {
        return (kReadyOf().value() ?? latest()) as Result;
      },
    };
  }
}
