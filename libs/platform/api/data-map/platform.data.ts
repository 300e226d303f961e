import { languageNames, mailStateLabels, roleLabels, tellingStanceLabels } from '@kunak/platform/rules';
import type { Language, MailState, Message, Role, TellingStance } from '@kunak/platform/rules';
import { AccessLink } from '../accounts/access-link.entity';
import { AccountSession } from '../accounts/account-session.entity';
import { Account } from '../accounts/account.entity';
import { Membership, RoleGrant } from '../accounts/membership.entity';
import { TravelLock } from '../accounts/lock/travel-lock.entity';
import { PasskeyChallenge } from '../accounts/passkey/passkey-challenge.entity';
import { Passkey } from '../accounts/passkey/passkey.entity';
import { RecoveryCode } from '../accounts/recovery/recovery-code.entity';
import { ResetLink } from '../accounts/recovery/reset-link.entity';
import { AuditEntry, AuditHead } from '../audit/audit-entry.entity';
import { StoredFile } from '../files/stored-file.entity';
import { Host } from '../hosts/host.entity';
import { MailBatch } from '../mail/mail-batch.entity';
import { MailMessage } from '../mail/mail-message.entity';
import type { Written } from '../mail/mail-message.entity';
import { textOfMail } from '../mail/sealed-mail';
import { SpokenWord } from '../telling/telling-word.entity';
import { OutboxEvent } from '../outbox/outbox-event.entity';
import { KnownMasterKey } from '../vault/master-key.entity';
import { PersonKey } from '../vault/person-key.entity';
import { Erasure } from './erasure.entity';
import { keeping, ofNobody, untold } from './kept';
import type { RoomData } from './kept';
import { platformTables as tables, platformWords } from './platform.data.texts';
import { RetentionPeriod } from './retention-period.entity';
import { RetentionReport } from './retention-report.entity';
import { toImport, toLetIn, toOpen, toProve, toSeeDevices, toSignIn, toStayUnnamed, toWrite } from './platform.reasons';

const keep = keeping(platformWords);
const roleWords = (role: Role): Message => roleLabels[role];
const languageWords = (language: Language): Message => languageNames[language];

/** What every room stands on keeps of people. */
export const platformData: RoomData = {
  called: tables.room,
  kept: [
    ofNobody(Host, 'slug', 'name', 'language', 'createdAt'),
    keep(Account, {
      called: tables.account,
      whose: { pointedAtBy: () => Membership, in: 'accountId' },
      personal: [
        [toSignIn, 'login', 'language'],
        [toProve, 'passphraseHash', 'printedCodeHash', 'totpSecret', 'freezeCodeHash'],
      ],
      tells: { language: languageWords },
      plain: ['totpConfirmed', 'totpLastStep', 'frozenAt', 'createdAt'],
    }),
    keep(AccountSession, {
      called: tables.sessions,
      whose: 'accountId',
      recorded: 'lastSeenAt',
      personal: [[toSeeDevices, 'secretHash', 'device', 'createdAt', 'lastSeenAt', 'provedAt']],
      tells: { secretHash: untold },
    }),
    keep(Membership, { called: tables.membership, whose: 'personId', personal: [[toSignIn, 'displayName']] }),
    keep(RoleGrant, { called: tables.roles, whose: 'accountId', personal: [[toSignIn, 'role']], tells: { role: roleWords } }),
    keep(AccessLink, {
      called: tables.links,
      whose: 'personId',
      recorded: 'expiresAt',
      personal: [[toLetIn, 'tokenHash', 'role', 'login', 'displayName', 'language', 'expiresAt', 'usedAt']],
      // A made-up name says that the address is somebody’s already, perhaps at another host.
      tells: { tokenHash: untold, login: untold, role: roleWords, language: languageWords },
    }),
    keep(Passkey, {
      called: tables.passkeys,
      whose: 'accountId',
      personal: [
        [toSignIn, 'name', 'createdAt', 'lastUsedAt'],
        [toProve, 'credentialId', 'publicKey', 'transports'],
      ],
      plain: ['counter'],
    }),
    keep(RecoveryCode, { called: tables.recoveryCodes, whose: 'accountId', personal: [[toProve, 'codeHash', 'usedAt']] }),
    keep(ResetLink, {
      called: tables.resetLinks,
      whose: 'accountId',
      recorded: 'expiresAt',
      personal: [[toLetIn, 'tokenHash', 'expiresAt', 'usedAt']],
      tells: { tokenHash: untold },
      plain: ['secondStepToo'],
    }),
    keep(TravelLock, {
      called: tables.travelLocks,
      whose: 'accountId',
      personal: [[toSignIn, 'beginsAt', 'endsAt', 'setAt']],
      plain: ['releasable', 'releasedAt'],
    }),
    // With this row goes all that is sealed under it, in every copy.
    keep(PersonKey, { called: tables.key, whose: 'personId', personal: [[toOpen, 'wrapped']], plain: ['masterKeyId'] }),
    ofNobody(KnownMasterKey, 'id', 'installationKey', 'knownSince'),
    // Chance that lives for two minutes.
    ofNobody(PasskeyChallenge, 'challengeHash', 'createdAt'),
    // In ids and code words, which name nobody once the person is erased; an audit that somebody may thin out proves nothing.
    ofNobody(AuditEntry, 'at', 'act', 'facts', 'sequence', 'hash'),
    ofNobody(AuditHead, 'sequence', 'hash', 'sealedAt'),
    ofNobody(Erasure, 'at', 'cause'),
    ofNobody(RetentionPeriod, 'reason', 'clock', 'period'),
    ofNobody(RetentionReport, 'day', 'beganAt', 'endedAt', 'erased'),
    ofNobody(OutboxEvent, 'name', 'payload', 'recordedAt', 'dueAt'),
    ofNobody(MailBatch, 'kind', 'facts', 'createdAt', 'sentAt'),
    keep(MailMessage, {
      called: tables.mails,
      whose: 'personId',
      recorded: 'createdAt',
      personal: [[toWrite, 'language', 'written', 'state', 'createdAt', 'sentAt', 'sendAfter']],
      plain: ['letter', 'tries', 'failure'],
      sealed: { written: textOfMail },
      toldInPart: ['written'],
      // Not the text: until it is sent it may hold a link that lets its reader in.
      tells: {
        written: ({ toAddress, subject }: Written) => `${toAddress}: ${subject}`,
        language: languageWords,
        state: (state: MailState) => mailStateLabels[state],
      },
    }),
    keep(SpokenWord, {
      called: tables.tellingWords,
      // A name on the list is somebody's when it is made of the words that this person is searched by.
      whose: {
        rows: (person) => `select w.id from telling_word w, person p where p.id = ${person}
          and (string_to_array(w.key, ' ') <@ string_to_array(trim(p.search_text), ' ') or position(lower(' ' || w.words || ' ') in lower(' ' || p.working_name || ' ')) > 0)`,
      },
      personal: [[toStayUnnamed, 'words', 'key', 'stance']],
      tells: { key: untold, stance: (stance: TellingStance) => tellingStanceLabels[stance] },
    }),
    keep(StoredFile, {
      called: tables.uploads,
      // Nobody has read the list yet: the person may stand in any of them, and an organiser can bring it again.
      whose: 'anybody',
      recorded: 'createdAt',
      personal: [[toImport, 'name', 'createdAt']],
    }),
  ],
};

/** Tables that no class stands for, and why they tell of nobody. */
export const tablesWithoutEntity: Readonly<Record<string, string>> = {
  migrations: 'names of migrations',
  'jobs.*': 'the queue: a job carries the ids of its fact, the handler reads the rest when it runs',
};
