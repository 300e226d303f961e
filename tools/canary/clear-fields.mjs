/** Which text of `secrets.mjs` goes into each field of a guest that lies in the clear. */
export const clearIn = {
  'Account.login': 'e-mail address',
  'Membership.displayName': 'working name',
  'AccessLink.login': 'e-mail address',
  'AccessLink.displayName': 'working name',
  'Passkey.name': 'name of a passkey',
  'Passkey.credentialId': 'id of a passkey',
  'Passkey.publicKey': 'public half of a passkey',
  'SpokenWord.words': 'working name',
  'Person.workingName': 'working name',
  'Person.codeName': 'code name',
  'Person.searchText': 'working name',
  'Person.email': 'e-mail address',
  'Person.phone': 'phone',
  'Person.occupation': 'occupation',
  'Affiliation.position': 'position',
  'Participation.reason': 'why the guest cannot come',
  'Answer.answer': 'name for the badge',
  'WalkIn.name': 'name at the door',
  'WalkIn.searchText': 'name at the door',
};

/** Fields of a guest into which nobody brings a text of their own here, under the reason why. */
export const withoutText = {
  'one of our own code words, or several': [
    ...['Account.language', 'RoleGrant.role', 'AccessLink.role', 'AccessLink.language', 'Passkey.transports', 'MailMessage.language', 'MailMessage.state'],
    ...['SpokenWord.stance', 'Person.exposure', 'Person.languages', 'Person.languageLevels', 'Person.homeRegion', 'ImportedRow.filled'],
    ...['SessionPerson.role', 'SessionPerson.languages', 'Participation.state', 'Participation.stateBefore', 'Participation.lastVerb'],
    ...['Invitation.channel', 'Invitation.language', 'GuardedAnswer.sensitivity', 'Consent.purpose', 'Consent.language', 'Consent.answer'],
    ...['AttendanceMark.status', 'Certificate.variant', 'Certificate.state', 'Certificate.disclosure', 'Certificate.reason'],
  ],
  'made by the server of names of browsers and systems that it knows': ['AccountSession.device'],
  'the words of the field beside it, folded to be compared': ['SpokenWord.key'],
  'of people nothing but ids and code words': ['Removal.rows', 'ScheduleRelease.sessions', 'CertificateBatch.failures'],
  'the id of a question of the form': ['Answer.questionId', 'GuardedAnswer.questionId', 'AnswerOpening.questionId'],
  'a hash; what it is of is searched for as a secret': [
    ...['Account.passphraseHash', 'Account.printedCodeHash', 'Account.freezeCodeHash', 'AccountSession.secretHash', 'AccessLink.tokenHash'],
    ...['RecoveryCode.codeHash', 'ResetLink.tokenHash', 'Certificate.codeHash', 'Certificate.neutralCodeHash'],
  ],
  'sealed bytes; what they hold is searched for as a secret': ['Account.totpSecret', 'StoredFile.name', 'GuardedAnswer.answer'],
  'the key itself, searched for by its bytes': ['PersonKey.wrapped'],
  'the name of an organisation, which the host keeps when the guest is gone': ['ImportedRow.organisation'],
  'no door brings anything there yet': ['Person.gender'],
  'names in the file of a programme, which nobody brings here': ['ImportedProgramme.people'],
};
