import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { fieldsWithRule, operationsWithoutProof, operationsWithoutRule } from '@kunak/platform/api';

type Handlers = Parameters<typeof operationsWithoutRule>[0];

/** The server does not start while an operation says nothing of who may call it, or opens what is closed without asking who is there. */
export function assertGuarded(app: INestApplicationContext): void {
  const handlers = classesOf(app);
  const problems = {
    'operations without a rule': operationsWithoutRule(handlers),
    'fields with a rule that nobody asks': fieldsWithRule(handlers),
    'operations without a fresh proof': operationsWithoutProof(handlers),
  };
  for (const [problem, names] of Object.entries(problems)) if (names.length > 0) throw new Error(`${problem}: ${names.join(', ')}`);
}

/** Every class that the running server is made of, wherever it was declared: a controller in a module within a module answers from outside as well. */
function classesOf(app: INestApplicationContext): Handlers {
  const modules = [...app.get(ModulesContainer).values()];
  const made = modules.flatMap(({ controllers, providers }) => [...controllers.values(), ...providers.values()].map(({ metatype }) => metatype as unknown));
  return [...new Set(made)].filter((one): one is Handlers[number] => typeof one === 'function' && typeof one.prototype === 'object');
}
