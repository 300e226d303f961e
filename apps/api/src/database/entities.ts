import { Event, Room, Session, SessionPerson } from '@kunak/events/api';
import { Affiliation, ConsortiumMember, Organisation } from '@kunak/organisations/api';
import { LegalIdentity, Person } from '@kunak/people/api';
import { AccessLink, Account, AccountSession, AuditEntry, Host, MailMessage, Membership, OutboxEvent, RoleGrant, StoredFile } from '@kunak/platform/api';

const ofPlatform = [Host, Account, AccountSession, Membership, RoleGrant, AccessLink, AuditEntry, OutboxEvent, MailMessage, StoredFile];
const ofPeople = [Person, LegalIdentity];
const ofOrganisations = [Organisation, Affiliation, ConsortiumMember];
const ofEvents = [Event, Room, Session, SessionPerson];

export const entities = [...ofPlatform, ...ofPeople, ...ofOrganisations, ...ofEvents];
