import { Component, computed, inject, input } from '@angular/core';
import { encode } from 'uqr';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';

/** A QR code as one path. Always dark on white: cameras do not read it the other way round. */
@Component({
  selector: 'k-qr-code',
  template: ` <svg role="img" [attr.aria-label]="t(label())" [attr.viewBox]="'0 0 ' + size() + ' ' + size()"><path [attr.d]="path()" /></svg> `,
  styles: `
    :host {
      display: block;
      width: 216px;
      padding: var(--k-2);
      background: #fff;
      border-radius: var(--k-radius);
    }
    svg {
      display: block;
      fill: #000;
      shape-rendering: crispedges;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<Text>();
  protected readonly t = inject(Texts).t;
  private readonly drawing = computed(() => encode(this.text(), { ecc: 'M', border: 2 }));
  protected readonly size = computed(() => this.drawing().size);
  protected readonly path = computed(() =>
    this.drawing()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
