import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { DeviceStorage } from '../device/device-storage';

type Wishes = { readonly sound: boolean; readonly vibration: boolean };

/** Sound and vibration beside the colour and the word, for those who look at faces and not at the screen. */
@Injectable({ providedIn: 'root' })
export class Feedback {
  private readonly storage = inject(DeviceStorage);
  private readonly window = inject(DOCUMENT).defaultView;
  private audio: AudioContext | null = null;
  readonly wishes = signal<Wishes>({ sound: false, vibration: true });

  constructor() {
    void this.storage.get('kept', 'feedback').then((kept) => kept && this.wishes.set(kept as Wishes));
  }

  wish(wished: Partial<Wishes>): void {
    this.wishes.update((wishes) => ({ ...wishes, ...wished }));
    void this.storage.write('kept', [{ key: 'feedback', value: this.wishes() }]);
  }

  give(how: 'done' | 'refused'): void {
    const { sound, vibration } = this.wishes();
    if (vibration) this.window?.navigator.vibrate?.(how === 'done' ? 30 : [60, 60, 60]);
    if (sound) this.tone(how === 'done' ? 880 : 220);
  }

  private tone(pitch: number): void {
    this.audio ??= new AudioContext();
    const [tone, loudness] = [this.audio.createOscillator(), this.audio.createGain()];
    const end = this.audio.currentTime + 0.12;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.15, this.audio.currentTime);
    loudness.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(loudness).connect(this.audio.destination);
    tone.start();
    tone.stop(end);
  }
}
