import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { Database, documentLimits, documentLimitsRule, formatError, PlatformModule, requestTransaction, Settings } from '@kunak/platform/api';
import type { KunakRequest } from '@kunak/platform/api';
import type { DataSource } from 'typeorm';
import { data, rooms } from './rooms';

/** The whole server. */
@Module({})
export class AppModule {
  static with(settings: Settings, source: DataSource, operations: string): DynamicModule {
    const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Database],
      useFactory: (db: Database): Omit<ApolloDriverConfig, 'driver'> => ({
        autoSchemaFile: true,
        // `npm run generate` builds the same schema and names all its faults.
        buildSchemaOptions: { skipCheck: true },
        path: '/graphql',
        playground: false,
        introspection: settings.given.KUNAK_ANY_OPERATION,
        hideSchemaDetailsFromClientErrors: !settings.given.KUNAK_ANY_OPERATION,
        includeStacktraceInErrorResponses: false,
        // Nest would turn what validation found into a bare "Bad Request" before formatError sees it.
        autoTransformHttpErrors: false,
        stopOnTerminationSignals: false,
        persistedQueries: false,
        allowBatchedHttpRequests: false,
        csrfPrevention: true,
        parseOptions: { maxTokens: documentLimits.tokens },
        validationRules: [documentLimitsRule],
        plugins: [requestTransaction(db)],
        context: ({ req, res }: { req: KunakRequest; res: unknown }) => ({ req, res }),
        formatError: (formatted, thrown) => formatError(formatted, thrown, db.language),
      }),
    });
    return { module: AppModule, imports: [PlatformModule.with(settings, source, operations, data), graphql, ...rooms] };
  }
}
