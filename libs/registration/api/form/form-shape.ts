import { Refusal } from '@kunak/platform/rules';
import { LegalBasis, Purpose, QuestionType, Reader, registrationRefusals, RetentionClock, Sensitivity } from '@kunak/registration/rules';
import type { Condition, Form } from '@kunak/registration/rules';
import { z } from 'zod';

const id = z.string().min(1).max(60);
const text = z.strictObject({ ru: z.string().max(2000), en: z.string().max(2000) });

/** Conditions within conditions: deeper than anybody reads. */
const deepest = 6;

function condition(depth: number): z.ZodType<Condition> {
  const simple = [
    z.strictObject({ question: id, is: z.union([z.string().max(200), z.number(), z.boolean()]) }),
    z.strictObject({ question: id, includes: z.string().max(200) }),
    z.strictObject({ question: id, answered: z.boolean() }),
  ] as const;
  if (depth === 0) return z.union(simple);
  const inner = condition(depth - 1);
  const some = z.array(inner).min(1).max(20);
  return z.union([...simple, z.strictObject({ all: some }), z.strictObject({ any: some }), z.strictObject({ not: inner })]);
}

const conditions = condition(deepest);
const question = z.strictObject({
  id,
  type: z.enum(QuestionType),
  label: text,
  hint: text.optional(),
  whyWeAsk: text,
  options: z
    .array(z.strictObject({ id, label: text }))
    .max(100)
    .optional(),
  limits: z
    .strictObject({
      maxLength: z.number().int().min(1).max(10_000),
      min: z.number(),
      max: z.number(),
      earliest: z.iso.date(),
      latest: z.iso.date(),
      whole: z.boolean(),
    })
    .partial()
    .optional(),
  visibleIf: conditions.optional(),
  required: z.union([z.boolean(), conditions]).optional(),
  unknownAllowed: z.boolean().optional(),
  sensitivity: z.enum(Sensitivity),
  purpose: z.enum(Purpose),
  legalBasis: z.enum(LegalBasis),
  retention: z.strictObject({ clock: z.enum(RetentionClock), days: z.number() }),
  readers: z.array(z.enum(Reader)).max(10),
});
const form = z.strictObject({
  id,
  version: z.number().int().min(0),
  sections: z
    .array(z.strictObject({ id, title: text, visibleIf: conditions.optional(), after: id.optional(), questions: z.array(question).max(100) }))
    .min(1)
    .max(40),
});

/** What was sent as a form, if it is one; what its questions mean is judged by `checkFormDefinition`. */
export function readForm(sent: unknown): Form {
  const read = form.safeParse(sent);
  if (!read.success) throw new Refusal(registrationRefusals.formBroken);
  // Optional keys that are absent and keys that are undefined are the same JSON.
  return JSON.parse(JSON.stringify(read.data)) as Form;
}
