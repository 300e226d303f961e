/** Plants, birds and stones: words of no region, faith, sex or cause, and nobody’s given name. */
const words =
  'Айва Акация Агат Базальт Бирюза Боярышник Брусника Вереск Ветла Вишня Гранит Граб Дрозд Дубрава Ежевика Жасмин Жимолость Зимородок ' +
  'Зяблик Ива Иволга Камыш Каштан Кварц Кедр Кизил Клевер Клён Крыжовник Кувшинка Лаванда Ландыш Лён Липа Малахит ' +
  'Мальва Миндаль Можжевельник Мята Облепиха Овсянка Ольха Омела Опал Орешник Осока Пижма Пион Платан Полынь Рябина Самшит Сирень Скворец ' +
  'Слива Снегирь Стриж Тополь Трясогузка Тысячелистник Фиалка Хвощ Черника Шалфей Шиповник Щегол Ясень Яшма';

/**
 * A code name that nobody at the host has yet, drawn by lot and so never derived from the person. `random` gives [0, 1).
 * When the words run out they come with numbers.
 */
export function suggestCodeName(taken: readonly string[], random: () => number): string {
  const inUse = new Set(taken.map((name) => name.trim().toLowerCase()));
  for (let round = 1; ; round++) {
    const free = words
      .split(' ')
      .map((word) => (round === 1 ? word : `${word} ${round}`))
      .filter((name) => !inUse.has(name.toLowerCase()));
    const drawn = free[Math.min(free.length - 1, Math.floor(random() * free.length))];
    if (drawn) return drawn;
  }
}
