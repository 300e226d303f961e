import { TellingWords1795868899282 } from './1795868899282-telling-words';
import { FirstTables1763600000000 } from './1763600000000-first-tables';
import { PeopleImportAndOpenings1795175265344 } from './1795175265344-people-import-and-openings';
import { Registration1795175397970 } from './1795175397970-registration';
import { ConferenceImportedProgrammes1795175962656 } from './1795175962656-conference-imported-programmes';
import { EventsCountTheirChanges1795176000000 } from './1795176000000-events-count-their-changes';
import { TrainingsRegisters1795176752639 } from './1795176752639-trainings-registers';
import { ConferenceReleases1795177156758 } from './1795177156758-conference-releases';
import { Certificates1795177199047 } from './1795177199047-certificates';
import { RolesApart1795843053036 } from './1795843053036-roles-apart';
import { FreshProof1795843325442 } from './1795843325442-fresh-proof';
import { AccountsShutAndRecovered1795844341735 } from './1795844341735-accounts-shut-and-recovered';
import { MailToGroupsWaits1795845600000 } from './1795845600000-mail-to-groups-waits';
import { Vault1795845700000 } from './1795845700000-vault';
import { AuditChain1795845933495 } from './1795845933495-audit-chain';
import { DataMap1795846000000 } from './1795846000000-data-map';
import { OfferedSeatsWaitForAnAnswer1795846728751 } from './1795846728751-offered-seats-wait-for-an-answer';
import { SealedColumns1795848197694 } from './1795848197694-sealed-columns';
import { SecretsSealed1795848200000 } from './1795848200000-secrets-sealed';
import { ProgrammesHearOfConsents1795849000000 } from './1795849000000-programmes-hear-of-consents';
import { TheErasedAreToldOf1795868282295 } from './1795868282295-the-erased-are-told-of';
import { PapersSealed1795870399115 } from './1795870399115-papers-sealed';
import { FirstSeatsAtOnce1795874807140 } from './1795874807140-first-seats-at-once';
import { AccountsAreToldOf1795882800000 } from './1795882800000-accounts-are-told-of';
import { AccountsBehindTheWall1795886400000 } from './1795886400000-accounts-behind-the-wall';
import { DoorBeforeAccounts1795902992000 } from './1795902992000-door-before-accounts';
import { MembersAtAGlance1795907792000 } from './1795907792000-members-at-a-glance';
import { NotesSealed1795953600000 } from './1795953600000-notes-sealed';

/** In the order in which they run. */
export const migrations = [
  FirstTables1763600000000,
  PeopleImportAndOpenings1795175265344,
  Registration1795175397970,
  ConferenceImportedProgrammes1795175962656,
  EventsCountTheirChanges1795176000000,
  TrainingsRegisters1795176752639,
  ConferenceReleases1795177156758,
  Certificates1795177199047,
  RolesApart1795843053036,
  FreshProof1795843325442,
  AccountsShutAndRecovered1795844341735,
  MailToGroupsWaits1795845600000,
  Vault1795845700000,
  AuditChain1795845933495,
  DataMap1795846000000,
  OfferedSeatsWaitForAnAnswer1795846728751,
  SealedColumns1795848197694,
  SecretsSealed1795848200000,
  ProgrammesHearOfConsents1795849000000,
  TheErasedAreToldOf1795868282295,
  TellingWords1795868899282,
  PapersSealed1795870399115,
  FirstSeatsAtOnce1795874807140,
  AccountsAreToldOf1795882800000,
  AccountsBehindTheWall1795886400000,
  DoorBeforeAccounts1795902992000,
  MembersAtAGlance1795907792000,
  NotesSealed1795953600000,
];
