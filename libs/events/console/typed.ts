import { withoutInvisible } from '@kunak/platform/rules';
import type { LocalizedText } from '@kunak/platform/rules';

/** A number as people type it: empty is null, anything else that is no whole number is NaN, which every rule refuses. */
export function wholeNumber(typed: string): number | null {
  const digits = typed.replace(/[\s\u00A0\u202F]/gu, '');
  if (!digits) return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
}

/** Takes out of pasted text what nobody can see, and remembers that there was something. */
export class Pasted {
  hadInvisible = false;

  text(text: LocalizedText): LocalizedText {
    return { ru: this.line(text.ru ?? ''), en: this.line(text.en ?? '') };
  }

  line(typed: string): string {
    const visible = withoutInvisible(typed);
    if (visible !== typed) this.hadInvisible = true;
    return visible;
  }
}
