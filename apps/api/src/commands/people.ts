import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Event } from '@kunak/events/api';
import { importLimits, importRefusals } from '@kunak/people/rules';
import { ImportPreviews, ImportReader, ImportSettings, PeopleImport, RowAction } from '@kunak/people/api';
import { Database, Files } from '@kunak/platform/api';
import { Refusal, refusalReasons } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Option } from 'commander';
import { hostOption } from './command';
import type { AddCommand, CommonOptions, Printed, Services } from './command';
import { groupOf } from './programme';

const importCommandRefusals = refusalReasons('commands', {
  fileMissing: { ru: 'Файла {file} нет, или его нельзя прочитать.', en: 'There is no file {file}, or it cannot be read.' },
  eventMissing: { ru: 'События «{slug}» нет.', en: 'There is no event “{slug}”.' },
});

/** Brings a list in with the columns that Kunak suggests. A row that is probably a repetition waits for a human: it stays out and is named, unless told otherwise. */
export const addImportPeople: AddCommand = (program, run) => {
  groupOf(program, 'import', 'brings files in')
    .command('people <file>')
    .description('a list of people as CSV, in whatever encoding; all of it or nothing')
    .addOption(hostOption())
    .requiredOption('--event <slug>', 'the event whose list this is')
    .addOption(
      new Option('--unsure <what>', 'rows that are probably, but not surely, somebody already there')
        .choices([RowAction.Skip, RowAction.Create])
        .default(RowAction.Skip),
    )
    .action((file: string, options: CommonOptions & { event: string; unsure: RowAction }) =>
      run(options, async (services, viewer) => {
        const bytes = await bytesOf(file);
        const event = await services.get(Database).tx.findOneBy(Event, { slug: options.event });
        if (!event) throw new Refusal(importCommandRefusals.eventMissing, { slug: options.event });
        return importList(services, viewer, { name: basename(file), bytes, eventId: event.id, unsure: options.unsure });
      }),
    );
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new Refusal(importCommandRefusals.fileMissing, { file });
  if (size > importLimits.bytes) throw new Refusal(importRefusals.importTooBig, { megabytes: importLimits.bytes / 1024 / 1024 });
  return readFile(file).catch(() => {
    throw new Refusal(importCommandRefusals.fileMissing, { file });
  });
}

type List = { readonly name: string; readonly bytes: Uint8Array; readonly eventId: string; readonly unsure: RowAction };

async function importList(services: Services, viewer: Viewer, from: List): Promise<Printed> {
  const { id: fileId } = await services.get(Files).keep(from.name, from.bytes);
  const settings = new ImportSettings();
  const { reading, mappingRefusal, encoding, separator } = await services.get(ImportReader).read(fileId, settings);
  if (!reading) throw mappingRefusal ?? new Error('nothing was read');
  const unsure = reading.people.filter(({ outcome }) => outcome.kind === 'ask').map(({ row }) => row);
  settings.decisions = unsure.map((row) => ({ row, action: from.unsure }));
  const batch = await services.get(PeopleImport).importFile(viewer, fileId, settings, from.eventId);
  const previews = services.get(ImportPreviews);
  return {
    ...{ batchId: batch.id, encoding, separator, rows: reading.people.length + reading.leftOut.length },
    ...{ created: batch.created, joined: batch.joined, skipped: batch.skipped, leftOut: reading.leftOut.length, unsure },
    problems: reading.problems.map((problem) => {
      const { row, letter, header, severity, value, code, text } = previews.problem(problem);
      return { row, column: letter, header, severity, value, code, text };
    }),
  };
}
