import { setTimeout as pause } from 'node:timers/promises';
import { House } from '../house/house.mjs';
import { openMailServer } from '../house/mail-server.mjs';
import { named } from '../house/seed.mjs';
import { endAll } from '../processes.mjs';
import { broken, settled } from './invariants.mjs';
import { randomFrom } from './random.mjs';
import { Work } from './work.mjs';

/** What stands wrong in the database after a fault that the house did not withstand, one of each kind. */
const planted = [
  'delete from attendance_mark where id = (select id from attendance_mark order by id limit 1)',
  "update participation set state = 'applied' where id = (select id from participation where state = 'accepted' order by id limit 1)",
  'update event_seats set taken = taken + 2',
  'delete from invitation where id = (select id from invitation order by id limit 1)',
  'update mail_message set person_id = (select person_id from mail_message order by id limit 1) where id = (select id from mail_message order by id desc limit 1)',
  // an invitation, which no other count reads: an acceptance that goes missing here would make up for the one above
  "update audit_entry set act = 'registration.accept-everybody' where id = (select id from audit_entry where act = 'registration.invited' order by sequence limit 1)",
];

describe('after a fault', () => {
  afterAll(() => endAll());

  it('nothing is wrong in a house that nobody hurt, and each planted mistake is named', async () => {
    const mail = await openMailServer();
    const house = await House.open({ environment: { KUNAK_SMTP_URL: mail.url, KUNAK_MAIL_FROM: 'post@example.org' } });
    try {
      const work = new Work(house, randomFrom(7));
      const people = work.begin();
      while (work.ledger.accepted.length < 3 || work.ledger.invited.length < 3 || work.ledger.messages.length < 3) await pause(100);
      await people.stop();
      await settled(house);
      expect(await broken(house, work, mail)).toEqual([]);

      for (const mistake of planted) await house.rows(mistake);
      mail.arrived.pop();
      work.ledger.invited.push('01990000-0000-7000-8000-000000000007');
      const [[mark]] = work.ledger.messages;
      work.complaints.push(
        'QueryFailedError: relation "person" does not exist',
        `Key (login)=(${named}7@example.org) already exists.`,
        `No place for ${mark.id}.`,
        'Nothing was saved. Try again later.',
      );
      const said = (await broken(house, work, mail)).join('\n');
      for (const kind of [
        /^1 acknowledged marks are lost/m,
        /marks are stored, \d+ were sent/,
        /the audit tells of \d+ marks/,
        /^1 acknowledged acceptances are lost/m,
        /^seats do not add up/m,
        /the audit tells of \d+ acceptances/,
        /^1 acknowledged invitations are lost/m,
        /invitations are half done or done twice/,
        /letters never arrived/,
        /people were written to twice/,
        /^the audit's chain is broken/m,
        /^1 errors tell of the inside/m,
        /^2 errors tell what was written/m,
      ])
        expect(said).toMatch(kind);

      await house.rows("update mail_message set state = 'waiting' where id = (select id from mail_message order by id limit 1)");
      await expect(settled(house, 1_000)).rejects.toThrow('"mails":1');
      await house.killServer();
      expect((await broken(house, work, mail)).join('\n')).toContain('1 servers ended by themselves');
    } finally {
      await house.close();
      await mail.stop();
    }
  }, 180_000);
});
