export const screenFiles = ({ room, pascal, camel, title }) => ({
  [`libs/${room}/console/index.ts`]: `import type { Room } from '@kunak/platform/web';
import { Role } from '@kunak/platform/rules';
import { ${camel}Texts } from './${room}.texts';

export const ${camel}Room: Room = {
  routes: [{ path: '${room}', loadComponent: () => import('./${room}-page').then((file) => file.${pascal}Page) }],
  nav: [{ label: ${camel}Texts.title, icon: 'check', link: '${room}', roles: [Role.Organiser] }],
};
`,
  [`libs/${room}/console/${room}.texts.ts`]: `import { messages } from '@kunak/platform/web';

export const ${camel}Texts = messages({
  title: { ru: 'Раздел «${room}»', en: '${title}' },
  nothing: { ru: 'Здесь пока ничего нет', en: 'Nothing is here yet' },
  next: { ru: 'Записи появятся, когда их добавят организаторы.', en: 'Entries will stand here when organisers have added them.' },
  readOnly: { ru: 'Вы можете смотреть, но не менять.', en: 'You may look, but not change anything.' },
});
`,
  [`libs/${room}/console/${room}.graphql`]: `query ${pascal} {\n  ${camel} {\n    allowedActions\n  }\n}\n`,
  [`libs/${room}/console/${room}-page.html`]: `<k-page-header [title]="texts.title" />
<ng-container *kReady="let answer of ${camel}">
  <k-empty icon="check" [title]="texts.nothing" [hint]="answer.${camel}.allowedActions.includes('edit') ? texts.next : texts.readOnly" />
</ng-container>
`,
  [`libs/${room}/console/${room}-page.ts`]: `import { Component } from '@angular/core';
import { apiResource, Empty, PageHeader, WhenReady } from '@kunak/platform/web';
import { ${pascal}Operation } from './${room}.graphql.ts';
import { ${camel}Texts } from './${room}.texts';

@Component({
  selector: '${room}-page',
  imports: [Empty, PageHeader, WhenReady],
  host: { class: 'k-stack-l' },
  templateUrl: './${room}-page.html',
})
export class ${pascal}Page {
  protected readonly texts = ${camel}Texts;
  protected readonly ${camel} = apiResource(${pascal}Operation, () => ({}));
}
`,
});
