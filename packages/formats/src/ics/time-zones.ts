/** One zone without daylight saving: since when, from which offset, to which. */
type FixedZone = { readonly since: string; readonly from: string; readonly to: string; readonly name: string };

/**
 * Zones that an event may be held in.
 * Source: IANA time zone database, file asia, zone Asia/Ho_Chi_Minh: UTC+07 since 13 June 1975 (UTC+08 before).
 */
const ZONES: Readonly<Record<string, FixedZone>> = {
  'Asia/Ho_Chi_Minh': { since: '19750613T000000', from: '+0800', to: '+0700', name: '+07' },
};

/**
 * The lines of a VTIMEZONE.
 * Errors: RangeError for a zone whose rules are not listed here; a wrong hour would be worse than no file.
 */
export function timeZoneLines(zone: string): string[] {
  const rules = ZONES[zone];
  if (!rules) throw new RangeError(`no rules are listed for the time zone ${zone}`);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    'BEGIN:STANDARD',
    `DTSTART:${rules.since}`,
    `TZOFFSETFROM:${rules.from}`,
    `TZOFFSETTO:${rules.to}`,
    `TZNAME:${rules.name}`,
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
}
