import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Texts } from '../texts/texts';

const roles: Readonly<Record<string, string>> = {
  button: 'button, [role=button]',
  link: 'a[href]',
  heading: 'h1, h2, h3',
  tab: '[role=tab]',
  row: 'tr, [role=row]',
  cell: 'td, [role=cell]',
  columnheader: 'th, [role=columnheader]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  menuitem: '[role=menuitem]',
  option: '[role=option]',
  alert: '[role=alert]',
  status: '[role=status]',
  dialog: 'dialog[open]',
  combobox: '[role=combobox], select',
};

const wordsOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What a screen reader would call it: enough of the rules for our own parts. */
export function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby');
  if (element.hasAttribute('aria-label')) return element.getAttribute('aria-label') ?? '';
  if (labelled) return wordsOf(element.ownerDocument.getElementById(labelled));
  const label = element.id ? element.ownerDocument.querySelector(`label[for="${element.id}"]`) : null;
  const around = element.matches('input, select, textarea') ? element.closest('label') : null;
  return wordsOf(label ?? around ?? element);
}

/** A component on a page, found and used as a person does: by role, by visible name. */
export class OpenedPage<Component> {
  readonly element: HTMLElement;

  constructor(readonly fixture: ComponentFixture<Component>) {
    this.element = fixture.nativeElement as HTMLElement;
  }

  /** Until nothing is under way any more. */
  async settle(): Promise<this> {
    await this.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await this.fixture.whenStable();
    return this;
  }

  text(): string {
    return wordsOf(this.element);
  }

  all(role: keyof typeof roles, name?: string | RegExp): HTMLElement[] {
    const found = [...this.element.querySelectorAll<HTMLElement>(roles[role] ?? `[role=${role}]`)];
    return found.filter((element) => name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))));
  }

  the(role: keyof typeof roles, name?: string | RegExp): HTMLElement {
    const [first, ...others] = this.all(role, name);
    if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} × ${role} “${String(name)}” on: ${this.text()}`);
    return first;
  }

  /** An input by its label, without regard to "(optional)". */
  field(label: string | RegExp): HTMLInputElement {
    const named = [...this.element.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter((field) => {
      const name = nameOf(field);
      return typeof label === 'string' ? name === label || name.startsWith(`${label} (`) : label.test(name);
    });
    const [first] = named;
    if (!first) throw new Error(`No field “${String(label)}” on: ${this.text()}`);
    return first;
  }

  async click(role: keyof typeof roles, name?: string | RegExp): Promise<this> {
    this.the(role, name).click();
    return this.settle();
  }

  async type(label: string | RegExp, text: string): Promise<this> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return this.settle();
  }

  async press(key: string, on: EventTarget = document.activeElement ?? document.body, more: KeyboardEventInit = {}): Promise<this> {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    return this.settle();
  }
}

/** Opens a component in Russian, at no address; `inputs` are its inputs. */
export async function openPage<Component>(component: Type<Component>, inputs: Readonly<Record<string, unknown>> = {}): Promise<OpenedPage<Component>> {
  giveDialogs();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  TestBed.inject(Texts).language.set('ru');
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as Node);
  return new OpenedPage(fixture).settle();
}

/** jsdom knows the dialog element, and not yet how to open one. */
function giveDialogs(): void {
  const { prototype } = HTMLDialogElement;
  prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
  prototype.close ??= function close(this: HTMLDialogElement) {
    this.removeAttribute('open');
  };
}
