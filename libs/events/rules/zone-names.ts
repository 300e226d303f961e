import type { LocalizedText } from '@kunak/platform/rules';

/** Towns where people of this work gather, with the zone whose clock they go by (IANA tz database). A zone's own name says other towns. */
const towns: readonly (readonly [zone: string, ru: string, en: string])[] = [
  ['Europe/Stockholm', 'Стокгольм', 'Stockholm'],
  ['Europe/Moscow', 'Москва, Грозный, Магас, Махачкала, Нальчик, Владикавказ', 'Moscow, Grozny, Magas, Makhachkala, Nalchik, Vladikavkaz'],
  ['Asia/Tbilisi', 'Тбилиси', 'Tbilisi'],
  ['Asia/Yerevan', 'Ереван', 'Yerevan'],
  ['Asia/Baku', 'Баку', 'Baku'],
  ['Europe/Istanbul', 'Стамбул', 'Istanbul'],
  ['Europe/Kyiv', 'Киев', 'Kyiv'],
  ['Europe/Chisinau', 'Кишинёв', 'Chisinau'],
  ['Europe/Vilnius', 'Вильнюс', 'Vilnius'],
  ['Europe/Riga', 'Рига', 'Riga'],
  ['Europe/Tallinn', 'Таллин', 'Tallinn'],
  ['Europe/Helsinki', 'Хельсинки', 'Helsinki'],
  ['Europe/Oslo', 'Осло', 'Oslo'],
  ['Europe/Copenhagen', 'Копенгаген', 'Copenhagen'],
  ['Europe/Warsaw', 'Варшава', 'Warsaw'],
  ['Europe/Berlin', 'Берлин', 'Berlin'],
  ['Europe/Prague', 'Прага', 'Prague'],
  ['Europe/Vienna', 'Вена', 'Vienna'],
  ['Europe/Budapest', 'Будапешт', 'Budapest'],
  ['Europe/Belgrade', 'Белград, Подгорица', 'Belgrade, Podgorica'],
  ['Europe/Brussels', 'Брюссель', 'Brussels'],
  ['Europe/Amsterdam', 'Амстердам, Гаага', 'Amsterdam, The Hague'],
  ['Europe/Paris', 'Париж, Страсбург', 'Paris, Strasbourg'],
  ['Europe/Zurich', 'Женева, Цюрих', 'Geneva, Zurich'],
  ['Europe/London', 'Лондон', 'London'],
  ['Asia/Almaty', 'Алматы, Астана', 'Almaty, Astana'],
  ['Asia/Bishkek', 'Бишкек', 'Bishkek'],
  ['America/New_York', 'Нью-Йорк, Вашингтон', 'New York, Washington'],
];

/** The towns of a zone in words: of those that Kunak names, or else the last part of the zone's own name. */
export function townsOf(zone: string): LocalizedText {
  const known = towns.find(([name]) => name === zone);
  if (known) return { ru: known[1], en: known[2] };
  const own = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { ru: own, en: own };
}

/** Of all zones those with every typed word in their towns' names (in either language) or their own; named towns first. At most `most`. */
export function findZones(zones: readonly string[], typed: string, most: number): string[] {
  const words = fold(typed)
    .split(/[\s,]+/)
    .filter(Boolean);
  const named = towns.map(([zone]) => zone);
  const all = [...new Set([...named, ...zones])];
  const fits = (zone: string): boolean => {
    const { ru, en } = townsOf(zone);
    const names = fold(`${ru} ${en} ${zone}`);
    return words.every((word) => names.includes(word));
  };
  return all.filter(fits).slice(0, most);
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll('_', ' ');
}
