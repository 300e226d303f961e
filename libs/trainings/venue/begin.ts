import { Injector, effect, inject, runInInjectionContext } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Session } from '@kunak/platform/web';

/** Once somebody who marks is signed in, whatever the page: what waits on this device is sent, and signing out asks first. */
export function begin(): void {
  const [session, injector] = [inject(Session), inject(Injector)];
  const watch = effect(() => {
    if (!session.has(Role.Trainer, Role.Organiser)) return;
    watch.destroy();
    void Promise.all([import('./queue/queue'), import('./leaving/leave-with-care')]).then(([{ Queue }, { leaveWithCare }]) => {
      runInInjectionContext(injector, leaveWithCare);
      return injector.get(Queue).begin();
    });
  });
}
