import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty, Formats, PageHeader, TaskList, Texts, WhenReady } from '@kunak/platform/web';
import type { Task } from '@kunak/platform/web';
import { questionsOf, taskStatusLabels, tasks } from '@kunak/registration/rules';
import type { Task as FormTask } from '@kunak/registration/rules';
import { OwnRegistration } from './own-registration';
import type { Registration } from './own-registration';
import { PlaceCard } from './place-card';
import { tasksTexts } from './registration.texts';

/** The guest's home: where their place stands, and what there is to do, in any order. */
@Component({
  selector: 'registration-tasks-page',
  imports: [Empty, PageHeader, PlaceCard, RouterLink, TaskList, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './tasks-page.html',
})
export class TasksPage {
  protected readonly own = inject(OwnRegistration);
  protected readonly reader = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly texts = tasksTexts;

  protected readonly caption = computed(() => {
    const registration = this.own.registration();
    return registration && `${this.reader.written(registration.eventTitle)} · ${this.formats.days(registration.firstDay, registration.lastDay)}`;
  });
  protected readonly others = computed(() => {
    const places = this.own.places.value()?.myParticipations ?? [];
    return places.map((place, index) => ({ ...place, number: index + 1 })).filter(({ number }) => number !== this.own.number());
  });
  protected readonly list = computed<readonly Task[]>(() => {
    const registration = this.own.registration();
    if (!registration) return [];
    if (!registration.open) return registration.submittedAt ? [this.checkTask(registration, false)] : [];
    const formTasks = tasks(registration.form, registration.answers);
    const complete = formTasks.every(({ status }) => status === 'completed');
    return [...formTasks.map((task) => this.formTask(task, registration)), this.consentTask(registration), this.checkTask(registration, complete)];
  });

  private formTask({ title, status, later, startsAt }: FormTask, { form }: Registration): Task {
    const number = questionsOf(form).findIndex(({ id }) => id === startsAt) + 1;
    const reachable = status !== 'cannot-start';
    return {
      text: title,
      state: taskStatusLabels[status],
      ...(reachable ? { link: this.own.link('q', number) } : {}),
      ...(later > 0 ? { hint: this.t(tasksTexts.later, { count: later }) } : {}),
      ...(status === 'completed' || !reachable ? {} : { kind: status === 'in-progress' ? 'info' : 'primary' }),
    };
  }

  private consentTask({ consents }: Registration): Task {
    const open = consents.filter(({ needsAsking }) => needsAsking).length;
    const status = open === 0 ? 'completed' : open < consents.length ? 'in-progress' : 'not-started';
    return {
      text: tasksTexts.consents,
      hint: tasksTexts.consentsHint,
      link: this.own.link('agree'),
      state: taskStatusLabels[status],
      ...(open > 0 ? { kind: status === 'in-progress' ? 'info' : 'primary' } : {}),
    };
  }

  private checkTask({ submittedAt }: Registration, complete: boolean): Task {
    const link = this.own.link('check');
    if (submittedAt) return { text: tasksTexts.checkSent, link, state: tasksTexts.sentState };
    if (!complete) return { text: tasksTexts.check, state: taskStatusLabels['cannot-start'] };
    return { text: tasksTexts.check, link, state: taskStatusLabels['not-started'], kind: 'primary' };
  }
}
