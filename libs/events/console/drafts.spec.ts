import { RoomDraft } from './room/room-draft';
import { SessionDraft } from './session/session-draft';
import { Pasted } from './typed';
import { EventDraft } from './event/event-draft';

const fieldsOf = (problems: readonly { field: string | null }[]) => problems.map(({ field }) => field);

describe('an event in a form', () => {
  const draft = () => {
    const made = new EventDraft();
    made.title.set({ ru: 'Встреча' });
    made.firstDay.set('2027-05-14');
    made.lastDay.set('2027-05-15');
    made.timeZone.set('Europe/Paris');
    return made;
  };

  it('has no problems when it is whole, and is sent as it stands', () => {
    expect(draft().problems()).toEqual([]);
    expect(draft().input(new Pasted())).toEqual({
      kind: 'conference',
      title: { ru: 'Встреча', en: '' },
      firstDay: '2027-05-14',
      lastDay: '2027-05-15',
      timeZone: 'Europe/Paris',
      languages: ['ru', 'en'],
      venue: { ru: '', en: '' },
      capacity: null,
      slug: null,
    });
  });

  it('names the field of every problem at once', () => {
    const empty = new EventDraft();
    empty.languages.set([]);
    empty.capacity.set('дюжина');
    empty.slug.set('Встреча');
    expect(fieldsOf(empty.problems())).toEqual(['title', 'firstDay', 'lastDay', 'timeZone', 'languages', 'capacity', 'slug']);
  });

  it('says that it ends before it begins', () => {
    const backwards = draft();
    backwards.lastDay.set('2027-05-13');
    expect(fieldsOf(backwards.problems())).toEqual(['lastDay']);
  });

  it('loses what cannot be seen in pasted text, and remembers that it did', () => {
    const pasted = new Pasted();
    const made = draft();
    made.title.set({ ru: 'Вст\u200Bреча\u202E' });
    expect(made.problems()).toEqual([]);
    expect(made.input(pasted).title.ru).toBe('Встреча');
    expect(pasted.hadInvisible).toBe(true);
  });
});

describe('a room in a form', () => {
  it('keeps what rooms usually have apart from the rest, and sends both', () => {
    const draft = new RoomDraft();
    draft.take({ id: 'r', name: { ru: 'Зал', en: null }, capacity: 40, equipment: ['booth', 'самовар'], hours: [], version: 1 });
    expect([draft.equipment(), draft.otherEquipment()]).toEqual([['booth'], 'самовар']);
    draft.otherEquipment.set('самовар; рояль, ');
    expect(draft.input(new Pasted()).equipment).toEqual(['booth', 'самовар', 'рояль']);
  });

  it('says which hours make no sense, and which are outside the event', () => {
    const draft = new RoomDraft();
    draft.name.set({ ru: 'Зал' });
    draft.hours.set('всегда');
    expect(draft.problems({ firstDay: '2027-05-14', lastDay: '2027-05-15' })).toMatchObject([{ field: 'hours', values: { text: 'всегда' } }]);
    draft.hours.set('2027-05-16 09:00–18:00');
    expect(draft.problems({ firstDay: '2027-05-14', lastDay: '2027-05-15' })).toMatchObject([
      { field: 'hours', values: { day: { ru: '16.05.2027', en: '2027-05-16' } } },
    ]);
  });
});

describe('a session in a form', () => {
  const guest = { personId: 'guest-07', displayName: 'Гость 07', knownLanguages: ['ru', 'ce'] };

  it('gives somebody who is added again the next role, and never the same twice', () => {
    const draft = new SessionDraft();
    for (let times = 0; times < 7; times++) draft.addPerson(guest);
    expect(draft.people().map(({ role }) => role)).toEqual(['speaker', 'moderator', 'interpreter', 'trainer', 'rapporteur']);
  });

  it('sends languages for interpreters alone', () => {
    const draft = new SessionDraft();
    draft.people.set([
      { ...guest, role: 'interpreter', languages: ['ru', 'en'] },
      { ...guest, role: 'speaker', languages: ['ru'] },
    ]);
    expect(draft.input(new Pasted()).people).toEqual([
      { personId: 'guest-07', role: 'interpreter', languages: ['ru', 'en'] },
      { personId: 'guest-07', role: 'speaker', languages: [] },
    ]);
  });

  it('wants a length that is a number', () => {
    const draft = new SessionDraft();
    draft.title.set({ en: 'Panel' });
    for (const typed of ['', 'час', '0', '1441']) {
      draft.minutes.set(typed);
      expect(fieldsOf(draft.problems())).toEqual(['session-minutes']);
    }
  });
});
