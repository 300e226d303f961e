/** A link back in lives a day: it goes from hand to hand, not through a mailbox. */
export const resetLinkHours = 24;

/** Neutral as all mail: names no host, role or person, and carries no link that lets anybody in. */
export const resetMail = {
  subject: { ru: 'Изменение в вашем входе', en: 'A change in how you sign in' },
  body: {
    ru: 'Здравствуйте.\n\nДля вашего входа готовят или уже приняли новую фразу или код. Если это вы, ничего делать не нужно.\n\nЕсли нет, сразу свяжитесь с тем, кого вы знаете лично. Отвечать на это письмо не нужно.\n',
    en: 'Hello,\n\nA new passphrase or code for your sign-in is being prepared, or has just been taken. If it was you, there is nothing to do.\n\nIf it was not, get in touch at once with somebody whom you know in person. Do not answer this letter.\n',
  },
} as const;
