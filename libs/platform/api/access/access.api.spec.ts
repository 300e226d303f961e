import { Controller, Get, Post } from '@nestjs/common';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { hasRole, Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Allow, Public } from './allow';
import { fieldsWithRule, operationsWithoutRule } from './operations-without-rule';

@Resolver()
class VisasResolver {
  @Allow(hasRole(Role.Organiser))
  @Query(() => String)
  visas(): string {
    return 'guarded';
  }

  @Public()
  @Query(() => String)
  welcome(): string {
    return 'for everybody';
  }

  @Query(() => String)
  passports(): string {
    return 'forgotten';
  }
}

/** Inherits what it does not see. */
@Resolver()
class OtherVisasResolver extends VisasResolver {}

@Controller('visas')
class VisasController {
  @Allow(hasRole(Role.Organiser))
  @Get()
  list(): string {
    return 'guarded';
  }

  @Post('letters')
  letter(): string {
    return 'forgotten';
  }
}

class Visa {}

@Resolver(() => Visa)
class VisaFieldsResolver {
  @ResolveField(() => String)
  country(): string {
    return 'judged where the visa was loaded';
  }

  @Allow(hasRole(Role.Organiser))
  @ResolveField(() => String)
  number(): string {
    return 'nobody asks this rule';
  }
}

describe('who may call what', () => {
  it('names the operation that has no rule, the inherited one and the route too', () => {
    expect(operationsWithoutRule([VisasResolver, OtherVisasResolver, VisasController, VisaFieldsResolver])).toEqual([
      'VisasResolver.passports',
      'OtherVisasResolver.passports',
      'VisasController.letter',
    ]);
  });

  it('names the field whose rule nobody would ask', () => {
    expect(fieldsWithRule([VisasResolver, VisaFieldsResolver])).toEqual(['VisaFieldsResolver.number']);
  });

  describe('from outside', () => {
    let server: TestServer;
    beforeAll(async () => (server = await startTestServer({ KUNAK_ANY_OPERATION: 'no' })));
    afterAll(() => server.stop());
    const post = (body: unknown): Promise<Response> =>
      server.stranger.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });

    it('takes committed operations only', async () => {
      for (const body of [{ query: '{ me { accountId } }' }, { id: 'f'.repeat(64) }, { id: 7 }, [{ query: '{ me { accountId } }' }]]) {
        const answer = await post(body);
        expect(answer.status).toBe(400);
        expect(await answer.json()).toEqual({ errors: [{ message: 'Unknown operation', extensions: { code: 'platform.unknownOperation' } }] });
      }
    });

    it('answers bad bodies with a sentence, never with a stack', async () => {
      const broken = await post('{"id": ');
      expect([broken.status, await broken.json()]).toEqual([
        400,
        { errors: [{ message: 'This request makes no sense here. Reload the page and try again.', extensions: { code: 'platform.badRequest' } }] },
      ]);
      const large = await post(`{"id":"${'x'.repeat(10 * 1_048_576)}"}`);
      expect(large.status).toBe(413);
      expect(await large.text()).not.toMatch(/at .*\(|node_modules/);
    });

    it('says the same of an address that does not exist and of one that is closed', async () => {
      const [missing, closed] = await Promise.all([server.stranger.fetch('/nothing'), server.stranger.fetch('/mailbox/../nothing')]);
      expect(missing.status).toBe(404);
      expect(await closed.text()).toBe(await missing.text());
    });

    it('sends nothing elsewhere and keeps nothing', async () => {
      const { headers } = await server.stranger.fetch('/');
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none';script-src 'self' 'nonce-[^']+';.*frame-ancestors 'none';require-trusted-types-for 'script'/,
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    });
  });
});
