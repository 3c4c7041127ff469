// @vitest-environment happy-dom
import { callerAs, newKey } from '@counterpart/api/testing';
import { type SeededProgramme, seedProgramme } from '@counterpart/api/testing-world';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type TestRegister, visitPage } from '../../testing-app.tsx';

let register: TestRegister;
let file: SeededProgramme;

beforeEach(async () => {
  register = await openRegister();
  file = await seedProgramme(register.house, register.world, {
    code: 'WB-1',
    days: { NEG_INVITED: { plannedOn: '2026-11-20' } },
  });
});
afterEach(() => register.base.drop());

const milestone = (step = 'NEG_INVITED') =>
  register.base.db.read
    .selectFrom('milestone')
    .select(['planned_on', 'actual_on', 'version', 'delay_reason_code', 'note'])
    .where('id', '=', file.milestones[step] ?? '')
    .executeTakeFirstOrThrow();
const chip = (name: RegExp) => screen.findByRole('button', { name });
const entry = (name: string) => screen.findByRole('menuitem', { name: new RegExp(`^${name}`) });

describe('the status of a milestone', () => {
  test('records what happened today in two presses, says so, and takes it back', async () => {
    await visitPage(register, { path: '/p/WB-1', role: 'liaison', partnerId: 'prt_wb' });
    fireEvent.click(await chip(/^NEG_INVITED: 3 days late/));
    fireEvent.click(await entry('Done today'));
    await waitFor(async () => expect(await milestone()).toMatchObject({ actual_on: '2026-11-23', version: 2 }));
    expect(await chip(/^NEG_INVITED: Done/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await milestone()).toMatchObject({ actual_on: null, version: 3 }));
  });

  test('asks why when a promise moves later, after it is saved, and takes silence for an answer', async () => {
    await visitPage(register, { path: '/p/WB-1', role: 'coordinator' });
    fireEvent.click(await chip(/^NEG_INVITED/));
    fireEvent.click(await entry('Planned for'));
    fireEvent.click(await screen.findByRole('button', { name: /30 November 2026/ }));
    const question = await screen.findByRole('dialog', { name: 'The day has moved' });
    expect(question.textContent).toContain('10 days later');
    expect(await milestone()).toMatchObject({ planned_on: '2026-11-30', delay_reason_code: null });
    fireEvent.click(within(question).getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await milestone()).toMatchObject({ planned_on: '2026-11-30', delay_reason_code: null });
  });

  test('is plain text for those who may not change it', async () => {
    await visitPage(register, { path: '/p/WB-1', role: 'auditor' });
    expect(await screen.findByText('3 days late')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^NEG_INVITED/ })).toBeNull();
  });
});

describe('two people at one milestone', () => {
  const meanwhile = async () => {
    const { actor } = await visitPage(register, { path: '/p/WB-1', role: 'coordinator' });
    await chip(/^NEG_INVITED/);
    await callerAs(register.house, { ...actor, name: 'Lan', userId: 'usr_lan' }).procedures.updateMilestone({
      input: { id: file.milestones['NEG_INVITED'] ?? '', version: 1, patch: { actualOn: '2026-11-12' } },
      idempotencyKey: newKey(),
    });
    fireEvent.click(await chip(/^NEG_INVITED/));
    fireEvent.click(await entry('Done today'));
    const question = await screen.findByRole('dialog', { name: 'Two people changed this' });
    await within(question).findByText(/^Lan changed it at/);
    expect(question.textContent).toContain('Theirs: 12/11/2026');
    expect(question.textContent).toContain('Yours: 23/11/2026');
    expect(await milestone()).toMatchObject({ actual_on: '2026-11-12', version: 2 });
    return within(question);
  };

  test('mine is kept with one more press', async () => {
    fireEvent.click((await meanwhile()).getByRole('button', { name: 'Keep mine' }));
    await waitFor(async () => expect(await milestone()).toMatchObject({ actual_on: '2026-11-23', version: 3 }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('theirs is taken with one more press, and the page shows it', async () => {
    fireEvent.click((await meanwhile()).getByRole('button', { name: 'Take theirs' }));
    expect(await screen.findByText('12/11/2026')).toBeTruthy();
    expect(await milestone()).toMatchObject({ actual_on: '2026-11-12', version: 2 });
  });
});
