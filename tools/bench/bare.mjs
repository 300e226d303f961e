// The limit for what cannot be cached: node:http and pg, one prepared statement per route that builds the whole JSON, the text passed through.
// No session, no wall, no audit: what Kunak adds is what the ratio shows.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 });
const eventId = process.env.BENCH_EVENT;

const statements = {
  '/programme': {
    name: 'programme',
    text: `select json_build_object('sessions', json_agg(json_build_object('id', s.id, 'kind', s.kind, 'title', s.title, 'abstract', s.abstract,
             'startsAt', s.starts_at, 'minutes', s.minutes, 'room', r.name, 'openness', s.openness, 'spokenLanguages', s.spoken_languages,
             'people', (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.working_name, 'role', sp.role)), '[]')
                          from session_person sp join person p on p.id = sp.person_id and p.host_id = sp.host_id
                         where sp.session_id = s.id and sp.host_id = s.host_id)) order by s.starts_at, s.id))::text as answer
             from session s left join room r on r.id = s.room_id and r.host_id = s.host_id where s.event_id = $1`,
  },
  '/participants': {
    name: 'participants',
    text: `select json_build_object('rows', json_agg(json_build_object('id', x.id, 'personId', x.person_id, 'displayName', x.working_name, 'languages', x.languages,
             'homeRegion', x.home_region, 'state', x.state, 'since', x.since, 'submittedAt', x.submitted_at, 'version', x.version) order by x.since desc, x.id desc))::text as answer
             from (select p.id, p.person_id, p.state, p.since, p.submitted_at, p.version, n.working_name, n.languages, n.home_region
                     from participation p join person n on n.host_id = p.host_id and n.id = p.person_id
                    where p.event_id = $1 and p.host_id = $2 order by p.since desc, p.id desc limit 50) x`,
  },
  '/enrol': {
    name: 'enrol',
    text: `with seat as (update bench_seats set taken = taken + 1 where taken < capacity returning 1),
             taken as (update bench_place set state = 'accepted' where id = $1 and state = 'applied' and exists (select from seat) returning id, state)
           select json_build_object('id', id, 'state', state)::text as answer from taken`,
  },
  '/marks': {
    name: 'marks',
    text: `with stored as (insert into bench_mark (host_id, event_id, id, session_id, participation_id, status, marked_at, device)
             select $2, $3, id, "sessionId", "participationId", status, "markedAt", 'bench' from jsonb_to_recordset($1::jsonb)
               as mark (id uuid, "sessionId" uuid, "participationId" uuid, status text, "markedAt" timestamptz)
             on conflict do nothing returning id) select json_build_object('stored', count(*))::text as answer from stored`,
  },
};

const valuesOf = {
  '/programme': () => [eventId],
  '/participants': () => [eventId, process.env.BENCH_HOST],
  '/enrol': (body) => [JSON.parse(body).id],
  '/marks': (body) => [JSON.stringify(JSON.parse(body).marks), process.env.BENCH_HOST, eventId],
};

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const statement = statements[request.url];
  const { rows } = await pool.query({ ...statement, values: valuesOf[request.url](Buffer.concat(chunks).toString()) });
  response.setHeader('Content-Type', 'application/json');
  response.end(rows[0]?.answer ?? 'null');
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('SIGTERM', () => server.close(() => pool.end().then(() => process.exit(0))));
process.on('disconnect', () => process.exit(0));
