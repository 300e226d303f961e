import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { platformResolvers } from '@kunak/platform/api';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { handlersOf, rooms } from './rooms';

/** Writes the schema without a database; `npm run generate` compares it with the committed one. */
async function main(file: string): Promise<void> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: ['error'] });
  await app.init();
  const schema = await app.get(GraphQLSchemaFactory).create([...platformResolvers, ...rooms.flatMap(handlersOf)]);
  writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`);
  await app.close();
}

void main(process.argv[2] ?? 'apps/api/schema.graphql');
