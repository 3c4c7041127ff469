// @vitest-environment happy-dom
import { seedProgramme } from '@counterpart/api/testing-world';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type TestRegister, visitPage } from '../../testing-app.tsx';

let register: TestRegister;
let milestoneId: string;

beforeEach(async () => {
  register = await openRegister();
  const { house, world } = register;
  const own = await seedProgramme(house, world, {
    code: 'WB-1',
    title: 'Dự án đường',
    coFinancing: 'adb',
    managing: 'moh',
    days: { NEG_INVITED: { plannedOn: '2026-11-20' }, MOJ_APPRAISAL: { plannedOn: '2026-11-25' } },
  });
  milestoneId = own.milestones['NEG_INVITED'] ?? '';
  await seedProgramme(house, world, {
    code: 'ADB-1',
    title: 'Dự án cảng',
    partner: 'adb',
    days: { NEG_INVITED: { plannedOn: '2026-11-02' } },
  });
});
afterEach(() => register.base.drop());

describe('a liaison', () => {
  test('begins on the own partner’s page and updates what waits there in two presses', async () => {
    const { router } = await visitPage(register, { path: '/', role: 'liaison', partnerId: 'prt_wb' });
    expect(await screen.findByRole('heading', { name: '1 milestone needs your update' })).toBeTruthy();
    expect(router.state.location.pathname).toBe('/partners/WB');
    fireEvent.click(await screen.findByRole('button', { name: /^NEG_INVITED: 3 days late/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /^Done today/ }));
    expect(await screen.findByText('No milestone needs your update.')).toBeTruthy();
    const row = await register.base.db.read
      .selectFrom('milestone')
      .select('actual_on')
      .where('id', '=', milestoneId)
      .executeTakeFirst();
    expect(row?.actual_on).toBe('2026-11-23');
  });

  test('learns of no other partner, by name, code or address', async () => {
    const { router } = await visitPage(register, { path: '/partners', role: 'liaison', partnerId: 'prt_wb' });
    await screen.findByRole('heading', { name: '1 milestone needs your update' });
    await screen.findAllByText(/Dự án đường/);
    expect(document.body.textContent).not.toMatch(/ADB|Châu Á|cảng/);
    await router.navigate({ to: '/partners/$code', params: { code: 'ADB' } });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
    await router.navigate({ to: '/partners/$code', params: { code: 'NOBODY' } });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeTruthy();
  });
});

describe('people of the home side', () => {
  test('see every partner in scope with what is late, and open one', async () => {
    await visitPage(register, { path: '/partners', role: 'leader' });
    const row = await screen.findByRole('row', { name: /Ngân hàng Thế giới.*1 step late/ });
    expect(row.textContent).toContain('WB');
    fireEvent.click(screen.getByRole('link', { name: /Ngân hàng Thế giới/ }));
    expect(await screen.findByRole('heading', { name: '1 milestone waits for the partner' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^NEG_INVITED/ })).toBeNull();
  });

  test('find at home what is late and due, each by its group, and update what they may', async () => {
    await visitPage(register, { path: '/', role: 'coordinator' });
    expect(await screen.findByText('Late · 2')).toBeTruthy();
    expect(screen.getByText('This week · 1')).toBeTruthy();
    expect((await screen.findByRole('link', { name: /^2\s*steps late/ })).getAttribute('href')).toBe('/?show=late');
    fireEvent.click(screen.getByRole('link', { name: /^1\s*steps due/ }));
    await waitFor(() => expect(screen.queryByText('Late · 2')).toBeNull());
    expect(await screen.findByRole('button', { name: /^MOJ_APPRAISAL: Due soon/ })).toBeTruthy();
  });
});
