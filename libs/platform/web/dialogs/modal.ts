import { Directive, ElementRef, effect, inject, input, output } from '@angular/core';

/** Keeps a native dialog open as long as the signal says so; Escape and the ground beside it close it. */
@Directive({
  selector: 'dialog[kModal]',
  host: { '(cancel)': 'close($event)', '(click)': 'closeBeside($event)' },
})
export class Modal {
  readonly kModal = input.required<boolean>();
  readonly closed = output<void>();
  private readonly dialog = inject<ElementRef<HTMLDialogElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      if (this.kModal() === this.dialog.open) return;
      if (this.kModal()) this.dialog.showModal();
      else this.dialog.close();
    });
  }

  protected close(event: Event): void {
    // A file picker inside sends `cancel` up to here.
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.closed.emit();
  }

  protected closeBeside(event: MouseEvent): void {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    if (!inside) this.closed.emit();
  }
}
