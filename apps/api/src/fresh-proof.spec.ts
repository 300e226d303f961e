import { readFileSync } from 'node:fs';
import { operationsWithProof, platformHandlers } from '@kunak/platform/api';
import { buildSchema, getNamedType } from 'graphql';
import { handlersOf, rooms } from './rooms';

const asking = operationsWithProof([...platformHandlers, ...rooms.flatMap(handlersOf)]);

describe('the list of what asks for a fresh proof', () => {
  it('is this and no other, as reviewed', () => {
    expect(asking.sort()).toEqual([
      'AccountsResolver.acceptInvitationAsMe',
      'AccountsResolver.confirmTotp',
      'AccountsResolver.startTotp',
      'DataMapResolver.changeRetention',
      'ExportResolver.exportPeople',
      'HeldResolver.eraseMe',
      'HeldResolver.erasePerson',
      'HeldResolver.exportMyArchive',
      'HeldResolver.exportPersonArchive',
      'LegalIdentitiesResolver.changeLegalIdentity',
      'LegalIdentitiesResolver.openLegalIdentity',
      'LocksResolver.freezeAccount',
      'LocksResolver.releaseAccount',
      'LocksResolver.unfreezeAccount',
      'ParticipantsResolver.openVaultAnswer',
      'PasskeysResolver.keepPasskey',
      'PasskeysResolver.removePasskey',
      'PasskeysResolver.startPasskey',
      'ProgrammeController.programme',
      'ResetsResolver.offerReset',
      'SecurityResolver.changePassphrase',
      'SecurityResolver.changePrintedCode',
      'SecurityResolver.makeContactCode',
      'SecurityResolver.makeRecoveryCodes',
      'SecurityResolver.removeContactCode',
      'SecurityResolver.setTravelLock',
      'SecurityResolver.turnOffTotp',
      'TeamResolver.giveRole',
      'TeamResolver.inviteToTeam',
      'TeamResolver.removeRole',
    ]);
  });

  it('is every operation that gives back something out of the vault', () => {
    const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}));
    const vault = roots.filter(({ type }) => ['LegalIdentity', 'Answer', 'PersonArchiveFile'].includes(getNamedType(type).name)).map(({ name }) => name);
    expect(vault.length).toBeGreaterThan(0);
    expect(vault.filter((name) => !asking.some((one) => one.endsWith(`.${name}`)))).toEqual([]);
  });
});
