import { refusalReasons } from '@kunak/platform/rules';

/** Why a file can't come in at all. Each says where. */
export const conferenceRefusals = refusalReasons('conference', {
  fileTooBig: { ru: 'Файл слишком большой: {megabytes} МБ. Можно не больше {max} МБ.', en: 'The file is too big: {megabytes} MB. {max} MB is the most.' },
  tooManySessions: { ru: 'В файле больше {max} сессий. Разделите его.', en: 'There are more than {max} sessions in the file. Split it.' },
  fileEmpty: { ru: 'Файл пуст.', en: 'The file is empty.' },
  fileUnknown: {
    ru: 'Это не программа: нужен schedule.xml, schedule.json или календарь iCal (.ics). Файл начинается так: «{beginning}».',
    en: 'This is not a programme: it takes schedule.xml, schedule.json or an iCal calendar (.ics). The file begins: “{beginning}”.',
  },
  encodingUnknown: { ru: 'Неизвестная кодировка «{encoding}». Сохраните файл в UTF-8.', en: 'Unknown encoding “{encoding}”. Save the file as UTF-8.' },
  encodingBroken: {
    ru: 'Строка {line}: буквы не читаются. Сохраните файл в UTF-8 и попробуйте снова.',
    en: 'Line {line}: the letters can not be read. Save the file as UTF-8 and try again.',
  },
  xmlBroken: { ru: 'Строка {line}, знак {column}: XML нарушен.', en: 'Line {line}, character {column}: the XML is broken.' },
  xmlTagBroken: {
    ru: 'Строка {line}, знак {column}: тег «{tag}» открыт и не закрыт или закрыт не на месте. Возможно, файл скачан не целиком.',
    en: 'Line {line}, character {column}: the tag “{tag}” is open and never closed, or closed in the wrong place. The file may be incomplete.',
  },
  xmlTooDeep: {
    ru: 'XML вложен слишком глубоко или называет теги словами, которые нельзя читать. Это не программа.',
    en: 'The XML is nested too deep, or has tags with names that can not be read. This is not a programme.',
  },
  nestedTooDeep: {
    ru: 'Записи в файле вложены друг в друга слишком глубоко. Это не программа.',
    en: 'The entries of the file are nested too deep. This is not a programme.',
  },
  xmlDoctype: {
    ru: 'Строка {line}: в файле есть DOCTYPE. Такие файлы не принимаются, потому что могут незаметно разрастись. Уберите эту строку.',
    en: 'Line {line}: the file has a DOCTYPE. Such files are not taken, because they can grow without limit. Remove that line.',
  },
  xmlNotSchedule: {
    ru: 'Строка {line}: файл начинается с <{found}>, а нужен <schedule>.',
    en: 'Line {line}: the file starts with <{found}>; <schedule> is needed.',
  },
  jsonBroken: { ru: 'Строка {line}, знак {column}: JSON нарушен.', en: 'Line {line}, character {column}: the JSON is broken.' },
  jsonNotSchedule: {
    ru: 'В файле JSON нет программы: нужен объект «schedule» или список занятий с названием и временем.',
    en: 'The JSON holds no programme: it takes an object “schedule” or a list of sessions with title and time.',
  },
  icalBroken: { ru: 'Строка {line}: календарь нарушен: «{text}».', en: 'Line {line}: the calendar is broken: “{text}”.' },
  eventUnknown: { ru: 'Нет события с адресом «{slug}».', en: 'There is no event with the slug “{slug}”.' },
  formatUnknown: { ru: 'Нет формата «{format}». Есть: xml, json, ics.', en: 'There is no format “{format}”. There are: xml, json, ics.' },
  fileMissing: { ru: 'Файла «{file}» нет, или его нельзя прочитать.', en: 'There is no file “{file}”, or it can not be read.' },
  nothingInside: { ru: 'В файле нет ни одного занятия.', en: 'There is no session in the file.' },
});

/** What was amiss in a file that came in all the same. Shown with its place before anything is saved. */
export const programmeProblems = refusalReasons('conference', {
  titleMissing: { ru: 'нет названия', en: 'it has no title' },
  startMissing: { ru: 'нет времени начала; занятие не размещено', en: 'it has no start; it is not placed' },
  startUnreadable: { ru: 'время начала «{text}» не читается; занятие не размещено', en: 'the start “{text}” can not be read; it is not placed' },
  startAmbiguous: {
    ru: 'начало «{clock}» не совпадает со временем «{date}»; взято второе',
    en: 'the start “{clock}” differs from the date “{date}”; the latter was taken',
  },
  offsetDiffers: {
    ru: 'время «{start}» не совпадает с часовым поясом {timeZone}; взято время из файла',
    en: 'the time “{start}” does not fit the time zone {timeZone}; the time of the file was taken',
  },
  secondsCut: { ru: 'секунды во времени «{text}» отброшены', en: 'the seconds of “{text}” were cut' },
  durationMissing: { ru: 'нет длительности; записано 0 минут', en: 'it has no length; written down as 0 minutes' },
  durationUnreadable: { ru: 'длительность «{text}» не читается; записано 0 минут', en: 'the length “{text}” can not be read; written down as 0 minutes' },
  endBeforeStart: { ru: 'конец «{text}» раньше начала; записано 0 минут', en: 'the end “{text}” is before the start; written down as 0 minutes' },
  roomDiffers: {
    ru: 'стоит в комнате «{outer}», а внутри написано «{inner}»; взято второе',
    en: 'it stands in the room “{outer}” but says “{inner}”; the latter was taken',
  },
  guidTwice: { ru: 'знак guid «{guid}» уже был; у этого занятия он убран', en: 'the guid “{guid}” was there already; it was taken off this session' },
  personNameless: { ru: 'у человека с номером «{id}» нет имени', en: 'the person with the id “{id}” has no name' },
  charactersRemoved: { ru: 'убраны невидимые управляющие знаки', en: 'invisible control characters were removed' },
  entityUnknown: { ru: 'знак «{entity}» неизвестен и оставлен как есть', en: 'the entity “{entity}” is unknown and was left as it is' },
  timeZoneUnknown: { ru: 'неизвестный часовой пояс «{timeZone}»', en: 'unknown time zone “{timeZone}”' },
  daysUnreadable: {
    ru: 'дни события «{firstDay}» – «{lastDay}» не читаются; взяты из занятий',
    en: 'the days “{firstDay}” – “{lastDay}” of the event can not be read; they were taken from the sessions',
  },
  encodingGuessed: { ru: 'кодировка угадана: {encoding}; проверьте буквы', en: 'the encoding was guessed: {encoding}; check the letters' },
  lettersBroken: { ru: 'некоторые буквы испорчены и заменены на «�»', en: 'some letters are broken and were replaced by “�”' },
  repeats: { ru: 'занятие повторяется ({rule}); взят только первый раз', en: 'the session repeats ({rule}); only the first time was taken' },
  allDay: { ru: 'занятие на весь день; поставлено с 00:00', en: 'the session takes all day; it was put at 00:00' },
  cancelled: { ru: 'занятие отменено в файле; взято без времени', en: 'the session is cancelled in the file; it came in without a time' },
  notASession: { ru: 'запись «{text}» — не занятие; пропущена', en: 'the entry “{text}” is no session; it was left out' },
  noteUnreadable: { ru: 'сведения Кунака испорчены; взят обычный текст', en: 'what Kunak had noted is broken; the plain text was taken' },
});
