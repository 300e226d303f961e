import { isOrganiserOfEvent, isTrainerOfEvent } from '@kunak/events/rules';
import type { Rule } from '@kunak/platform/rules';
import { Role, anyOf, hasRole, isSelf } from '@kunak/platform/rules';

type OfEvent = { readonly eventId: string };
type OfHolder = OfEvent & { readonly personId: string };

/** Knocking at the certificates at all; each event and row is then judged by the rules below. */
export const mayOpenCertificates: Rule = hasRole(Role.Organiser, Role.Trainer);
/** The list of who qualifies, who does not, and why. */
export const maySeeQualifying: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent);
export const mayEditCertificateRule: Rule<OfEvent> = isOrganiserOfEvent;
/** The trainer of the event issues; so does whoever organises it. */
export const mayIssueCertificates: Rule<OfEvent> = anyOf(isOrganiserOfEvent, isTrainerOfEvent);
/** Taking a certificate back, or making a new page for an old one, is answered for by the organiser alone. */
export const mayRevokeCertificate: Rule<OfEvent> = isOrganiserOfEvent;
export const mayReissueCertificate: Rule<OfEvent> = isOrganiserOfEvent;
/** The page itself: the holder, and the organisers, who hand it over. A trainer issues it and keeps no copy. */
export const mayReadCertificate: Rule<OfHolder> = anyOf(isSelf, isOrganiserOfEvent);
/** What the check page tells about me is my own decision: nobody else's, the organiser's least of all. */
export const mayChooseDisclosure: Rule<OfHolder> = isSelf;
