import { describe, expect, it } from 'vitest';
import { ROLES } from '../shared/codes.ts';
import type { Actor } from '../identity/actor.ts';
import { allowedOnItem, allowedOnMeeting, mayWriteMeetings, meetingSight } from './meeting.policy.ts';
import { checkMeeting, onlyDay, settleDays } from './meeting-day.rules.ts';
import type { MeetingValues } from './meeting.fields.ts';

const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
  userId: `usr_${role}`,
  name: role,
  role,
  agencyId: null,
  partnerId: null,
  channel: 'web',
  ...more,
});

const MEETING: MeetingValues = {
  kind: 'WORKING_SESSION',
  titleVi: 'Làm việc',
  titleEn: '',
  precision: 'DAYS',
  startOn: '2018-08-07',
  endOn: '2018-08-07',
  place: '',
  minutesNumber: null,
  minutesOn: null,
  minutesVi: '',
  minutesEn: '',
  isMinutesShared: false,
  note: '',
  source: '',
};

describe('the days of a meeting', () => {
  it('are the whole month where the source prints the month alone, and stay as they are otherwise', () => {
    expect(settleDays({ precision: 'MONTH', startOn: '2020-02-11', endOn: '2020-02-11' })).toEqual({
      startOn: '2020-02-01',
      endOn: '2020-02-29',
    });
    const within = { precision: 'WITHIN', startOn: '2019-01-01', endOn: '2019-09-30' } as const;
    expect(settleDays(within)).toEqual({ startOn: '2019-01-01', endOn: '2019-09-30' });
  });

  it('are one day only where one is known', () => {
    expect(onlyDay({ precision: 'DAYS', startOn: '2018-08-07', endOn: '2018-08-07' })).toBe('2018-08-07');
    expect(onlyDay({ precision: 'WITHIN', startOn: '2018-08-07', endOn: '2018-08-07' })).toBeNull();
    expect(onlyDay({ precision: 'DAYS', startOn: '2018-08-07', endOn: '2018-08-08' })).toBeNull();
  });

  it.each([
    [
      { endOn: '2018-08-06' },
      'date.order',
      { earlier: 'startOn', later: 'endOn', earlierOn: '2018-08-07', laterOn: '2018-08-06' },
    ],
    [{ titleVi: '' }, 'common.invalid_input', { issues: [{ path: 'titleVi', message: 'required' }] }],
    [{ minutesOn: '2026-11-24' }, 'date.in_future', { field: 'minutesOn', day: '2026-11-24', today: '2026-11-23' }],
  ] as const)('%j is refused and says where: %s', (more, code, details) => {
    expect(() => checkMeeting({ ...MEETING, ...more }, '2026-11-23')).toThrow(
      expect.objectContaining({ code, details }),
    );
  });

  it.each([{}, { titleVi: '', titleEn: 'Working session' }, { minutesOn: '2026-11-23' }])('%j is taken', (more) => {
    expect(() => checkMeeting({ ...MEETING, ...more }, '2026-11-23')).not.toThrow();
  });
});

describe('rights', () => {
  it('to write are the office’s alone', () => {
    expect(ROLES.filter((role) => mayWriteMeetings(actor(role)))).toEqual(['coordinator']);
    expect(allowedOnMeeting(actor('leader'))).toEqual([]);
    expect(allowedOnItem(actor('liaison', { partnerId: 'prt_1' }), { state: 'open', isLinked: false })).toEqual([]);
  });

  it('to read follow the scope of the reader', () => {
    expect(meetingSight(actor('auditor'))).toBe('all');
    expect(meetingSight(actor('officer', { agencyId: 'agy_1' }))).toBe('agency');
    expect(meetingSight(actor('liaison', { partnerId: 'prt_1' }))).toBe('partner');
    expect(meetingSight(actor('liaison'))).toBe('nothing');
  });

  it('on an item that another record follows are to change its words and to let go of the record', () => {
    const office = actor('coordinator');
    expect(allowedOnItem(office, { state: 'open', isLinked: true })).toEqual(['edit', 'unlink']);
    expect(allowedOnItem(office, { state: 'late', isLinked: false })).toContain('turnInto');
    expect(allowedOnItem(office, { state: 'kept', isLinked: false })).toEqual(['edit', 'reopen']);
  });
});
