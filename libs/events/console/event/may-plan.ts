import { computed, inject } from '@angular/core';
import type { Signal } from '@angular/core';
import { mayPlanEvents } from '@kunak/events/rules';
import { Session } from '@kunak/platform/web';

/** Whether the viewer may make editions at all; the server judges again. */
export function injectMayPlan(): Signal<boolean> {
  const session = inject(Session);
  return computed(() => {
    const viewer = session.viewer();
    return viewer !== null && mayPlanEvents(viewer, undefined);
  });
}
