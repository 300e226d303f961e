/** What the faults' clients run, in the form in which Kunak accepts it: committed, by id. */
export const operations = {
  me: 'query { me { accountId } }',
  marks: `mutation ($eventId: ID!, $device: String!, $sentAt: Instant!, $marks: [MarkInput!]!) { sendMarks(eventId: $eventId, device: $device, sentAt: $sentAt, marks: $marks) { fates { id fate reason } } }`,
  accept: `mutation ($id: ID!) { acceptParticipation(participationId: $id) { id state } }`,
  invite: `mutation ($eventId: ID!, $personIds: [ID!]!) { inviteToEvent(eventId: $eventId, personIds: $personIds) { invited { personId } alreadyInvited unknown } }`,
  place: `mutation ($id: ID!, $version: Int!, $startsAt: Instant!) { placeSession(id: $id, version: $version, startsAt: $startsAt) { id version startsAt } }`,
  participants: `query ($eventId: ID!) { participants(eventId: $eventId, first: 50) { rows { id state version } } }`,
  signOut: 'mutation { signOut }',
};
