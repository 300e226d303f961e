import { formatMessage, Refusal } from '@kunak/platform/rules';
import type { Language, MessageValues, RefusalReason } from '@kunak/platform/rules';

/** Why a typed value was not taken, or what was noticed about it. A value, not an exception: an import has thousands of them. */
export type Objection = { readonly reason: RefusalReason; readonly values: MessageValues };

/** What became of a typed value: understood (perhaps with a remark), or not, and why. */
export type Reading<Value> = { readonly ok: true; readonly value: Value; readonly remark?: Objection } | { readonly ok: false; readonly objection: Objection };

export function understood<Value>(value: Value, remark?: Objection): Reading<Value> {
  return remark ? { ok: true, value, remark } : { ok: true, value };
}

export function objection(reason: RefusalReason, values: MessageValues = {}): Objection {
  return { reason, values };
}

export function notUnderstood(reason: RefusalReason, values: MessageValues = {}): { readonly ok: false; readonly objection: Objection } {
  return { ok: false, objection: objection(reason, values) };
}

export function objectionText({ reason, values }: Objection, language: Language): string {
  return formatMessage(reason.message, language, values);
}

/** The value, or else a {@link Refusal} in the same words that the form shows. */
export function insist<Value>(reading: Reading<Value>): Value {
  if (!reading.ok) throw new Refusal(reading.objection.reason, reading.objection.values);
  return reading.value;
}
