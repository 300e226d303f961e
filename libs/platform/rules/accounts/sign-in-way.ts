/** What somebody can prove with who they are. */
export const SignInWay = { Passphrase: 'passphrase', PrintedCode: 'printed-code', Passkey: 'passkey' } as const;
export type SignInWay = (typeof SignInWay)[keyof typeof SignInWay];
