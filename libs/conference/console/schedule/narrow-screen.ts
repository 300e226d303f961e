import type { DestroyRef, Signal } from '@angular/core';
import { signal } from '@angular/core';

/** Whether the screen is too narrow for columns. */
export function narrowScreen(destroyed: DestroyRef): Signal<boolean> {
  // jsdom, where pages are tested, has none.
  const query = typeof matchMedia === 'function' ? matchMedia('(max-width: 48rem)') : null;
  const narrow = signal(query?.matches ?? false);
  const hear = (event: MediaQueryListEvent): void => narrow.set(event.matches);
  query?.addEventListener('change', hear);
  destroyed.onDestroy(() => query?.removeEventListener('change', hear));
  return narrow;
}
