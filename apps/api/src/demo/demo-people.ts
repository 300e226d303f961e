/** Nobody here is real: guests are numbers, and so are their addresses. */
export const demoGuests = Array.from({ length: 35 }, (_, index) => {
  const number = index + 1;
  const two = String(number).padStart(2, '0');
  return {
    number,
    workingName: number % 7 === 0 ? `Guest ${two}` : `Гость ${two}`,
    codeName: number % 9 === 0 ? `Ива ${two}` : null,
    exposure: number % 9 === 0 ? 'confidential' : number % 10 === 0 ? 'public' : 'internal',
    languages: number % 7 === 0 ? ['en', 'ru'] : number % 5 === 0 ? ['ce', 'ru'] : ['ru'],
    homeRegion: ['chechnya', 'dagestan', 'ingushetia', 'north-ossetia', 'kabardino-balkaria', null][number % 6] ?? null,
    email: `guest${two}@example.org`,
  };
});

/** The public bodies of the seeds, and the members of one consortium. */
export const demoOrganisations = [
  { name: { ru: 'Московская Хельсинкская группа', en: 'Moscow Helsinki Group' }, kind: 'ngo' },
  { name: { ru: 'Молодёжное правозащитное движение', en: 'Youth Human Rights Movement' }, kind: 'network' },
  { name: { ru: 'Мемориал', en: 'Memorial' }, kind: 'ngo' },
  { name: { ru: 'Независимый экспертно-правовой совет', en: 'Independent Council of Legal Expertise' }, kind: 'ngo' },
  { name: { ru: 'Агора', en: 'Agora' }, kind: 'ngo' },
  { name: { ru: 'Права человека в России', en: 'Russian Human Rights Network' }, kind: 'network' },
] as const;
export const demoConsortium = { name: { ru: 'Защищая защитников', en: 'Defending the Defenders' }, kind: 'network' } as const;
