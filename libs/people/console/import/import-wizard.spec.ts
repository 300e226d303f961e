import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FakeServer } from '@kunak/platform/web/testing';
import { ImportWizard } from './import-wizard';
import type { Preview } from './import-wizard';
import { DiscardUploadOperation, ImportPeopleOperation, PreviewImportOperation } from './import.graphql.ts';

const problem = { row: 3, column: 1, letter: 'B', header: 'Почта', field: null, value: 'x', suggestion: null, text: '…' };
const preview: Preview = {
  ...{ fileName: 'list.csv', encoding: 'windows-1251', separator: ';', columns: [], mappingProblem: null, problemCount: 3, doubles: [] },
  problems: [
    { ...problem, severity: 'error', code: 'people.emailBroken' },
    { ...problem, severity: 'warning', code: 'people.cellFormula' },
    { ...problem, severity: 'warning', code: 'people.knownAlready' },
  ],
  counts: { rows: 2, create: 2, join: 0, skip: 0, undecided: 0, leftOut: 0 },
};

describe('bringing a list in', () => {
  let server: FakeServer;
  let wizard: ImportWizard;
  const settle = async () => {
    TestBed.tick();
    await TestBed.inject(ApplicationRef).whenStable();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const asked = (name: string) => server.asked.filter((one) => one.name === name);
  beforeEach(() => {
    server = new FakeServer()
      .on(PreviewImportOperation, () => ({ previewImport: preview }))
      .on(DiscardUploadOperation, () => ({ discardUpload: true }))
      .on(ImportPeopleOperation, () => ({ importPeople: { id: 'b', created: 2, joined: 0, skipped: 0 } }));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ImportWizard] });
    wizard = TestBed.inject(ImportWizard);
  });

  it('keeps what was decided when one goes back', async () => {
    wizard.begin('f');
    wizard.go(1);
    wizard.correct({ row: 3, column: 1, value: 'first' });
    wizard.correct({ row: 3, column: 1, value: 'guest@example.org' });
    wizard.decide({ row: 5, action: 'skip' });
    wizard.go(-1);
    await settle();
    expect(wizard.step()).toBe('columns');
    expect(asked('PreviewImport').at(-1)?.variables).toMatchObject({
      fileId: 'f',
      settings: { corrections: [{ row: 3, column: 1, value: 'guest@example.org' }], decisions: [{ row: 5, action: 'skip' }] },
    });
  });

  it('forgets what was decided about cells that another encoding has changed', async () => {
    wizard.begin('f');
    wizard.correct({ row: 3, column: 1, value: 'x' });
    wizard.readOtherwise(() => wizard.encoding.set('koi8-r'));
    await settle();
    expect(asked('PreviewImport').at(-1)?.variables).toMatchObject({ settings: { encoding: 'koi8-r', mapping: null, corrections: [], decisions: [] } });
  });

  it('leaves repetitions to the step that asks about them', async () => {
    wizard.begin('f');
    await settle();
    expect(wizard.errors().map(({ code }) => code)).toEqual(['people.emailBroken']);
    expect(wizard.warnings().map(({ code }) => code)).toEqual(['people.cellFormula']);
  });

  it('leads back to the choice of a file when this one is none, and says why', async () => {
    server.refuse(PreviewImportOperation, { code: 'people.importNotText', message: 'Это не файл CSV.' });
    wizard.begin('f');
    await settle();
    expect([wizard.step(), wizard.refused(), wizard.fileId()]).toEqual(['file', 'Это не файл CSV.', null]);
  });

  it('throws an upload away that nothing came of', async () => {
    wizard.begin('f');
    TestBed.resetTestingModule();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked('DiscardUpload')).toMatchObject([{ variables: { fileId: 'f' } }]);
  });

  it('registers nobody for an event unless asked, and leaves the server its own file once the list is in', async () => {
    wizard.begin('f');
    await settle();
    wizard.inView.event.set({ id: 'e', slug: 'edition', name: 'Edition', timeZone: 'Europe/Stockholm', lastDay: '2012-11-18' });
    await wizard.import();
    expect(asked('ImportPeople')).toMatchObject([{ variables: { fileId: 'f', eventId: null } }]);
    expect(wizard.step()).toBe('done');
    wizard.reset();
    expect(asked('DiscardUpload')).toEqual([]);
  });
});
