import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plugin as typesPlugin } from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, print, Source, validate, visit } from 'graphql';
import { filesOf, root, textOf, writeIfChanged } from '../files.mjs';

export const schemaFile = 'apps/api/schema.graphql';
export const manifestFile = 'apps/api/operations.json';

const typeOptions = {
  skipTypename: true,
  strictScalars: true,
  scalars: { ID: 'string', CalendarDate: 'string', Instant: 'string', JSON: 'unknown' },
  omitOperationSuffix: true,
  operationResultSuffix: 'Result',
  arrayInputCoercion: false,
  disableDescriptions: true,
};

/**
 * From the committed schema and the `.graphql` files beside the pages: the types and ids that a screen knows (`<file>.graphql.ts`),
 * and the manifest of the only operations that the server accepts.
 * @returns {Promise<{ manifest: string, written: string[] }>} the manifest's text is returned, not written.
 */
export async function generateOperations() {
  const schema = buildSchema((await textOf(schemaFile)) ?? 'type Query { nothing: String }');
  const files = await Promise.all(filesOf(['libs/**/*.graphql']).map(read));
  refuseDoubles(files);
  const manifest = [];
  const written = [];
  for (const file of files) {
    const { text, operations } = await describe(schema, file, fragmentsAround(file, files));
    manifest.push(...operations);
    if (await writeIfChanged(`${file.path}.ts`, text)) written.push(`${file.path}.ts`);
  }
  await removeLeftOvers(files);
  return { manifest: manifestText(manifest), written };
}

async function read(path) {
  return { path, drawer: path.split('/').slice(0, 3).join('/'), document: parse(new Source(await textOf(path), path)) };
}

const definitions = (file, kind) => file.document.definitions.filter((definition) => definition.kind === kind);
const named = (definition) => definition.name?.value;

function refuseDoubles(files) {
  const seen = new Map();
  for (const file of files) {
    for (const operation of definitions(file, Kind.OPERATION_DEFINITION)) {
      const name = named(operation);
      if (!name) throw new Error(`${file.path}: an operation without a name`);
      if (seen.has(name)) throw new Error(`${file.path}: the operation ${name} stands in ${seen.get(name)} already; names are unique in the whole house`);
      seen.set(name, file.path);
    }
  }
}

/** What all faces stand on: its fragments belong to parts that every room shows. */
const shared = 'libs/platform/web';

/** Fragments may be used across the files of one drawer, and those of the shared parts everywhere. */
function fragmentsAround(file, files) {
  const near = (drawer) => files.filter((other) => other.drawer === drawer).flatMap((other) => definitions(other, Kind.FRAGMENT_DEFINITION));
  return file.drawer === shared ? near(shared) : [...near(file.drawer), ...near(shared)];
}

function spreadsIn(node) {
  const names = [];
  visit(node, { FragmentSpread: (spread) => void names.push(spread.name.value) });
  return names;
}

/** The definitions with every fragment that they use, in order of first use. */
function withFragments(nodes, fragments) {
  const used = new Set(nodes);
  for (const node of used) {
    for (const name of spreadsIn(node)) {
      const fragment = fragments.find((candidate) => named(candidate) === name);
      if (fragment) used.add(fragment);
    }
  }
  return { kind: Kind.DOCUMENT, definitions: [...used] };
}

async function describe(schema, file, fragments) {
  const whole = withFragments(file.document.definitions, fragments);
  const errors = validate(schema, whole).filter((error) => !/^Fragment ".*" is never used/.test(error.message));
  if (errors.length > 0) throw new Error(errors.map((error) => placed(file, error)).join('\n'));
  const operations = definitions(file, Kind.OPERATION_DEFINITION).map((operation) => {
    const text = print(withFragments([operation], fragments));
    return { name: named(operation), text, id: createHash('sha256').update(text).digest('hex') };
  });
  return { operations, text: await moduleText(schema, file, fragments, operations) };
}

function placed(file, error) {
  const place = error.locations?.[0];
  return `${error.source?.name ?? error.nodes?.[0]?.loc?.source.name ?? file.path}:${place?.line ?? 1}:${place?.column ?? 1} ${error.message}`;
}

async function moduleText(schema, file, fragments, operations) {
  const own = new Set(file.document.definitions);
  const externalFragments = fragments
    .filter((fragment) => !own.has(fragment))
    .map((node) => ({ isExternal: true, name: named(node), onType: node.typeCondition.name.value, node, level: 0 }));
  const { content } = await typesPlugin(
    schema,
    [{ location: file.path, document: file.document }],
    { ...typeOptions, scalars: { ...typeOptions.scalars, ...wordTypes(schema) }, externalFragments },
    { outputFile: '' },
  );
  const types = content.replace(/= Exact<(\{[^}]*\})>;/g, '= $1;').replace(/\n{3,}/g, '\n\n');
  const door = dirname(file.path).startsWith('libs/platform/web') ? undefined : "import type { Operation } from '@kunak/platform/web';\n\n";
  const consts = operations.map(
    ({ name, id }) => `export const ${name}Operation: Operation<${name}Result, ${name}Variables> = {\n  id: '${id}',\n  name: '${name}',\n};\n`,
  );
  return `// Generated by npm run generate. Not to be edited.\n${operations.length > 0 ? (door ?? ownDoor(file.path)) : ''}${types.trim()}\n\n${consts.join('\n')}`;
}

/** A scalar whose description ends in `(Name of @kunak/room/rules)` is the union that this library declares. */
function wordTypes(schema) {
  const found = Object.values(schema.getTypeMap()).flatMap((type) => {
    const [, name, library] = /\((\w+) of (@kunak\/[\w-]+\/rules)\)$/.exec(type.description ?? '') ?? [];
    return name ? [[type.name, `import('${library}').${name}`]] : [];
  });
  return Object.fromEntries(found);
}

function ownDoor(path) {
  const steps = dirname(path).split('/').length - 3;
  return `import type { Operation } from '${steps === 0 ? './' : '../'.repeat(steps)}api/operation';\n\n`;
}

function manifestText(operations) {
  const sorted = operations.sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.map(({ id, text }) => [id, text])), null, 2)}\n`;
}

async function removeLeftOvers(files) {
  const kept = new Set(files.map((file) => `${file.path}.ts`));
  for (const path of filesOf(['libs/**/*.graphql.ts'], (found) => kept.has(found))) await rm(join(root, path));
}
