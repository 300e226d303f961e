import { Directive, input } from '@angular/core';

/** Where something is drawn, as CSS lengths, and how many columns or how tall rows it has. */
export type Drawn = {
  readonly top?: string;
  readonly tall?: string;
  readonly start?: string;
  readonly wide?: string;
  readonly columns?: number;
  readonly row?: string;
  readonly hour?: string;
};

/** Places an element by numbers that only the data knows: `<li [conferenceBox]="{ top: '120px', tall: '40px' }">`. */
@Directive({
  selector: '[conferenceBox]',
  host: {
    '[style.inset-block-start]': 'conferenceBox().top',
    '[style.block-size]': 'conferenceBox().tall',
    '[style.inset-inline-start]': 'conferenceBox().start',
    '[style.inline-size]': 'conferenceBox().wide',
    '[style.--columns]': 'conferenceBox().columns',
    '[style.--row]': 'conferenceBox().row',
    '[style.--hour]': 'conferenceBox().hour',
  },
})
export class Box {
  readonly conferenceBox = input.required<Drawn>();
}
