import { addDays, fromEpochDay, type PlainDate, toEpochDay } from '@counterpart/domain/shared/plain-date';

// Viet Nam reckons its lunar calendar at UTC+7; at UTC+8, as China does, Tết 2030 would fall a day late.
const ZONE_DAYS = 7 / 24;
// Difference between dynamical and civil time; it changes by seconds in these decades.
const DELTA_T_DAYS = 70 / 86_400;
const UNIX_EPOCH_JD = 2_440_587.5;
const SYNODIC_MONTH = 29.530588861;
const FIRST_NEW_MOON_2000 = 2_451_550.09766;

/**
 * First day of the lunar year that begins in the given year.
 * **Source**: new moons and solar longitude after J. Meeus, Astronomical Algorithms, chapters 25 and 49, at UTC+7.
 */
export function tetDay(year: number): PlainDate {
  return fromEpochDay(lunarMonthStart(year, 1));
}

/** Giỗ Tổ Hùng Vương: the tenth day of the third lunar month. */
export function hungKingsDay(year: number): PlainDate {
  return addDays(fromEpochDay(lunarMonthStart(year, 3)), 9);
}

/** Epoch day on which the (not leap) lunar month, 1 to 10, of a lunar year begins. */
function lunarMonthStart(year: number, month: number): number {
  const winter = winterMonth(year - 1);
  const isLeapYear = winterMonth(year) - winter === 13;
  let isLeapPlaced = !isLeapYear;
  let moon = winter;
  for (let number = 11; number < month + 12; ) {
    moon += 1;
    const isLeapMonth = !isLeapPlaced && solarTerm(newMoonDay(moon)) === solarTerm(newMoonDay(moon + 1));
    if (isLeapMonth) isLeapPlaced = true;
    else number += 1;
  }
  return newMoonDay(moon);
}

/** The lunation that holds the winter solstice of a year: always the eleventh month. */
function winterMonth(year: number): number {
  const yearEnd = toEpochDay(`${year}-12-31`);
  let moon = Math.floor((yearEnd + UNIX_EPOCH_JD - FIRST_NEW_MOON_2000) / SYNODIC_MONTH) + 1;
  while (newMoonDay(moon) > yearEnd) moon -= 1;
  return solarTerm(newMoonDay(moon)) >= 9 ? moon - 1 : moon;
}

/** Which twelfth of its yearly way the sun is in when the day begins. */
function solarTerm(epochDay: number): number {
  const t = (epochDay + UNIX_EPOCH_JD - ZONE_DAYS + DELTA_T_DAYS - 2_451_545) / 36_525;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

// Amplitude in days, power of the eccentricity factor, multiples of the moon's anomaly, the sun's and the latitude.
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 1, 0],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, 1, -1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 0, 2, 0],
  [-0.00111, 0, 1, 0, -2],
  [-0.00057, 0, 1, 0, 2],
  [0.00056, 1, 2, 1, 0],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 1, 2],
  [0.00038, 1, 0, 1, -2],
  [-0.00024, 1, 2, -1, 0],
];

/** Epoch day, at UTC+7, of a new moon counted from January 2000. */
function newMoonDay(moon: number): number {
  const t = moon / 1236.85;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * moon - 0.0000014 * t * t;
  const anomaly = 201.5643 + 385.81693528 * moon + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * moon - 0.0016118 * t * t;
  let instant = FIRST_NEW_MOON_2000 + SYNODIC_MONTH * moon + 0.00015437 * t * t;
  for (const [amplitude, power, ofMoon, ofSun, ofLatitude] of NEW_MOON_TERMS) {
    instant += amplitude * eccentricity ** power * sin(ofMoon * anomaly + ofSun * sun + ofLatitude * latitude);
  }
  return Math.floor(instant - DELTA_T_DAYS + ZONE_DAYS - UNIX_EPOCH_JD);
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
