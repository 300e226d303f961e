export const rulesFiles = ({ room, pascal }) => ({
  [`libs/${room}/rules/index.ts`]: `export * from './${room}.access';\n`,
  [`libs/${room}/rules/${room}.access.ts`]: `import { hasRole, hasRoleAtHost, Role } from '@kunak/platform/rules';
import type { Rule } from '@kunak/platform/rules';

/** The room opens for those who run an event or the whole host. */
export const maySee${pascal}: Rule = hasRole(Role.Organiser);

/** Changes are for organisers of the whole host. */
export const mayEdit${pascal}: Rule = hasRoleAtHost(Role.Organiser);
`,
  [`libs/${room}/rules/${room}.access.spec.ts`]: `import { Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { mayEdit${pascal}, maySee${pascal} } from './${room}.access';

const viewer = (role: Role, eventId: string | null = null): Viewer => ({ accountId: 'a', hostId: 'h', personId: null, grants: [{ role, eventId }] });

describe('${room}', () => {
  it('open for organisers and for nobody else', () => {
    expect(Object.values(Role).filter((role) => maySee${pascal}(viewer(role), undefined))).toEqual([Role.Organiser]);
  });

  it('are changed by organisers of the whole host, not by those of one event', () => {
    expect(mayEdit${pascal}(viewer(Role.Organiser), undefined)).toBe(true);
    expect(mayEdit${pascal}(viewer(Role.Organiser, 'e1'), undefined)).toBe(false);
  });
});
`,
});

export const apiFiles = (names) => ({ ...moduleFiles(names), ...specFiles(names) });

const moduleFiles = ({ room, pascal, camel }) => ({
  [`libs/${room}/api/index.ts`]: `export * from './${room}.entities';\nexport * from './${room}.module';\n`,
  [`libs/${room}/api/${room}.entities.ts`]: `/** The tables of this room. */\nexport const ${camel}Entities: (new () => object)[] = [];\n`,
  [`libs/${room}/api/${room}.module.ts`]: `import { Module } from '@nestjs/common';
import { ${pascal}Resolver } from './${room}.resolver';

@Module({ providers: [${pascal}Resolver] })
export class ${pascal}Module {}
`,
  [`libs/${room}/api/${room}.resolver.ts`]: `import { Allow, CurrentViewer } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { mayEdit${pascal}, maySee${pascal} } from '@kunak/${room}/rules';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';

@ObjectType()
export class ${pascal} {
  @Field(() => [String])
  allowedActions!: string[];
}

@Resolver(() => ${pascal})
export class ${pascal}Resolver {
  @Allow(maySee${pascal})
  @Query(() => ${pascal})
  ${camel}(@CurrentViewer() viewer: Viewer): ${pascal} {
    return { allowedActions: mayEdit${pascal}(viewer, undefined) ? ['edit'] : [] };
  }
}
`,
});

const specFiles = ({ room, camel }) => ({
  [`libs/${room}/api/${room}.api.spec.ts`]: `import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';

describe('${room}', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('say what an organiser may do, and do not exist for a participant', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    expect(await organiser.run('{ ${camel} { allowedActions } }')).toEqual({ data: { ${camel}: { allowedActions: ['edit'] } } });
    const participant = await server.client({ role: Role.Participant });
    expect((await participant.run('{ ${camel} { allowedActions } }')).errors?.[0]?.extensions.code).toBe('platform.notFound');
  });
});
`,
});
