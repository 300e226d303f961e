import { isTimeZone } from '@kunak/platform/rules';
import { findZones, townsOf } from './zone-names';

const zones = ['Africa/Abidjan', 'America/Argentina/Buenos_Aires', 'Europe/Stockholm', 'Asia/Tbilisi'];

describe('time zones', () => {
  it('are found by a town in Russian or English, or by their own name', () => {
    expect(findZones(zones, 'стокг', 5)).toEqual(['Europe/Stockholm']);
    expect(findZones(zones, 'STRASB', 5)).toEqual(['Europe/Paris']);
    expect(findZones(zones, 'Кишинев', 5)).toEqual(['Europe/Chisinau']);
    expect(findZones(zones, 'buenos', 5)).toEqual(['America/Argentina/Buenos_Aires']);
    expect(findZones(zones, 'asia tbi', 5)).toEqual(['Asia/Tbilisi']);
    expect(findZones(zones, 'nowhere', 5)).toEqual([]);
  });

  it('begin with the towns where people gather, and are not too many', () => {
    expect(findZones(zones, '', 2)).toEqual(['Europe/Stockholm', 'Europe/Moscow']);
  });

  it('all exist', () => {
    for (const zone of findZones([], '', 100)) expect([zone, isTimeZone(zone)]).toEqual([zone, true]);
  });

  it('without a named town say the last part of their name', () => {
    expect(townsOf('America/Argentina/Buenos_Aires')).toEqual({ ru: 'Buenos Aires', en: 'Buenos Aires' });
    expect(townsOf('Europe/Stockholm').ru).toBe('Стокгольм');
  });
});
