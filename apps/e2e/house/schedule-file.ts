export type Planned = {
  readonly id: number;
  readonly room: string;
  readonly start: string;
  readonly duration: string;
  readonly title: string;
  readonly persons: readonly string[];
};

/** A programme as other tools write it, for one day; the day as in 2027-03-01. */
export function scheduleXml(day: string, sessions: readonly Planned[]): string {
  const persons = [...new Set(sessions.flatMap((session) => session.persons))];
  const rooms = [...new Set(sessions.map(({ room }) => room))];
  const event = ({ id, start, duration, title, room, persons: names }: Planned): string => `
      <event id="${id}" guid="01890000-0000-4000-8000-${String(Date.now()).slice(-9)}${String(id).padStart(3, '0')}">
        <date>${day}T${start}:00+01:00</date><start>${start}</start><duration>${duration}</duration><room>${room}</room>
        <title>${title}</title><type>workshop</type><language>ru</language>
        <persons>${names.map((name) => `<person id="${persons.indexOf(name) + 1}">${name}</person>`).join('')}</persons>
      </event>`;
  const inRoom = (room: string): string =>
    `<room name="${room}">${sessions
      .filter((one) => one.room === room)
      .map(event)
      .join('')}</room>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>1</version>
  <conference><acronym>meeting</acronym><title>Встреча</title><start>${day}</start><end>${day}</end><days>1</days><time_zone_name>Europe/Stockholm</time_zone_name></conference>
  <day index="1" date="${day}" start="${day}T08:00:00+01:00" end="${day}T22:00:00+01:00">${rooms.map(inRoom).join('')}</day>
</schedule>`;
}
