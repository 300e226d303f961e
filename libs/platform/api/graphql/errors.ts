import { unwrapResolverError } from '@apollo/server/errors';
import { BadRequestException } from '@nestjs/common';
import { platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import type { ValidationError } from 'class-validator';
import type { GraphQLFormattedError } from 'graphql';
import { logger } from '../logging';

/** What validation found, kept whole until somebody knows the reader's language. */
export class InvalidInput extends BadRequestException {
  constructor(readonly problems: readonly ValidationError[]) {
    super();
  }
}

/** A database error that means a refusal, by SQLSTATE. The same neutral words for every table: a key must not tell what exists. */
export function refusalOfDatabase(sqlState: unknown): Refusal | null {
  // 53100 is PostgreSQL's word for a full disk, the other one that of the operating system.
  if (sqlState === '53100' || sqlState === 'ENOSPC') return new Refusal(platformRefusals.noRoom);
  // Two waited for each other, and the database let one of them go.
  if (sqlState === '40P01' || sqlState === '40001') return new Refusal(platformRefusals.collided);
  if (sqlState === '23505') return new Refusal(platformRefusals.alreadyExists);
  if (sqlState === '23503' || sqlState === '42501' || sqlState === '22P02') return new Refusal(platformRefusals.notFound);
  // A character, a number or a day that PostgreSQL has no room for.
  if (['22021', '22P05', '22003', '22007', '22008'].includes(String(sqlState))) return new Refusal(platformRefusals.invalid, { field: '' });
  return null;
}

/** What anyone outside learns of an error: a code, and a sentence in their language. Never a stack, a query or a schema. */
export function outsideOf(error: unknown, language: Language): { message: string; code: string; field?: string } {
  const refusal = error instanceof Refusal ? error : refusalOfDatabase((error as { code?: unknown } | null)?.code);
  if (refusal?.code === platformRefusals.noRoom.code) logger.error('no room left on the disk');
  if (refusal) return { message: refusal.textIn(language), code: refusal.code };
  if (error instanceof InvalidInput) {
    const field = firstField(error.problems);
    return { message: new Refusal(platformRefusals.invalid, { field }).textIn(language), code: platformRefusals.invalid.code, field };
  }
  logger.error({ err: { name: (error as Error | null)?.name, stack: stackWithoutText(error) } }, 'something broke');
  return { message: new Refusal(platformRefusals.broken).textIn(language), code: platformRefusals.broken.code };
}

/** Apollo's own complaints about the request stay; whatever a resolver threw becomes {@link outsideOf}. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown, language: Language): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  const aboutRequest = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'];
  if (aboutRequest.includes(String(code))) return { message: formatted.message, extensions: { code } };
  if (code === 'BAD_USER_INPUT') {
    const field = /"\$([\w.]+)"|argument "([\w.]+)"|at "([\w.]+)"/.exec(formatted.message)?.slice(1).find(Boolean) ?? '';
    return { message: new Refusal(platformRefusals.invalid, { field }).textIn(language), extensions: { code: platformRefusals.invalid.code, field } };
  }
  const { message, ...extensions } = outsideOf(unwrapResolverError(thrown), language);
  return { message, extensions, ...(formatted.path ? { path: formatted.path } : {}) };
}

function firstField(problems: readonly ValidationError[]): string {
  const [first] = problems;
  if (!first) return '';
  return first.children?.length ? `${first.property}.${firstField(first.children)}` : first.property;
}

/** Messages of unknown errors may quote what somebody typed; the places in the code do not. */
function stackWithoutText(error: unknown): string[] {
  const lines = String((error as Error | null)?.stack ?? '').split('\n');
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
