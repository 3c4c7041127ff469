// @vitest-environment happy-dom
import { seedProgramme } from '@counterpart/api/testing-world';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRegister, type TestRegister, visitPage } from '../../testing-app.tsx';

let register: TestRegister;

beforeEach(async () => {
  localStorage.clear();
  register = await openRegister();
  const { house, world } = register;
  const signed = { SIGNED: { actualOn: '2026-10-01' } };
  const promised = { SIGNED: { plannedOn: '2026-12-15' } };
  await seedProgramme(house, world, { code: 'WB-1', title: 'Khoản vay ODA Nhật Bản', managing: 'moh', days: signed });
  await seedProgramme(house, world, { code: 'WB-2', title: 'Giao thông đô thị', managing: 'mof', days: promised });
  await seedProgramme(house, world, { code: 'ADB-1', title: 'Cấp nước', partner: 'adb', managing: 'moh' });
});
afterEach(() => register.base.drop());

const visit = (path: string, more: Partial<Parameters<typeof visitPage>[1]> = {}) =>
  visitPage(register, { path, role: 'coordinator', ...more });
const codes = () => screen.queryAllByRole('row').flatMap((row) => within(row).queryByRole('link')?.textContent ?? []);
const shows = (expected: readonly string[]) => waitFor(() => expect(codes().sort()).toEqual([...expected].sort()));
const search = (router: Awaited<ReturnType<typeof visit>>['router']) => router.state.location.searchStr;

describe('the address of the list', () => {
  test('says in one sentence what it shows, names what it leaves out, and applies the rest', async () => {
    const { router } = await visit('/pipeline?f=stage:in:SIGNED,IDEA&f=agency:is:MOH&f=colour:is:red&s=code');
    await shows(['WB-1', 'ADB-1']);
    const bar = screen.getByRole('group', { name: 'Filters' });
    expect(bar.textContent).toContain('Programmes with');
    expect(bar.textContent).toMatch(/Stage is Idea or Signed|Stage is Signed or Idea/);
    expect(bar.textContent).toContain('Agency is Bộ Y tế');
    expect(screen.getByText(/“colour:is:red”/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove them' }));
    await waitFor(() => expect(search(router)).toBe('?f=stage:in:SIGNED,IDEA&f=agency:is:MOH&s=code'));
    expect(codes()).toEqual(['ADB-1', 'WB-1']);
  });

  test('follows a filter that is added, changed and taken away, and the list follows the address', async () => {
    const { router } = await visit('/pipeline');
    await shows(['WB-1', 'WB-2', 'ADB-1']);
    fireEvent.click(screen.getByRole('button', { name: 'Add filter' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Stage' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Signed' }));
    await shows(['WB-1']);
    expect(search(router)).toBe('?f=stage:is:SIGNED');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Idea' }));
    await shows(['WB-1', 'WB-2', 'ADB-1']);
    expect(search(router)).toBe('?f=stage:in:IDEA,SIGNED');
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    fireEvent.click(await screen.findByRole('button', { name: /^Remove filter Stage/ }));
    await waitFor(() => expect(search(router)).toBe(''));
    act(() => router.history.back());
    await waitFor(() => expect(search(router)).toBe('?f=stage:in:IDEA,SIGNED'));
    expect(await screen.findByRole('button', { name: /^Remove filter Stage/ })).toBeTruthy();
  });

  test('finds without accents while one types, and typing is one place in the history', async () => {
    const { router } = await visit('/pipeline');
    await shows(['WB-1', 'WB-2', 'ADB-1']);
    const places = router.history.length;
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'khoan vay' } });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'khoan vay nhat' } });
    await shows(['WB-1']);
    expect(search(router)).toBe('?q=khoan+vay+nhat');
    expect(router.history.length).toBe(places);
    expect(screen.getByText('1 of 3 programmes')).toBeTruthy();
  });

  test('carries order, a second order with Shift, and the columns', async () => {
    const { router } = await visit('/pipeline?cols=stage,nonsense,amount');
    await shows(['WB-1', 'WB-2', 'ADB-1']);
    expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-colindex'))).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Stage' }));
    await waitFor(() => expect(search(router)).toContain('s=stage'));
    fireEvent.click(screen.getByRole('button', { name: 'Code' }), { shiftKey: true });
    await waitFor(() => expect(search(router)).toContain('s=stage,code'));
    await waitFor(() => expect(codes()).toEqual(['ADB-1', 'WB-2', 'WB-1']));
  });

  test('shows a programme beside the list, and only one the reader may know of', async () => {
    const { router } = await visit('/pipeline', { role: 'liaison', partnerId: 'prt_wb' });
    await shows(['WB-1', 'WB-2']);
    fireEvent.click(screen.getByRole('link', { name: 'WB-2' }));
    const beside = await screen.findByRole('complementary', { name: 'Giao thông đô thị' });
    expect(search(router)).toBe('?peek=WB-2');
    fireEvent.keyDown(beside, { key: 'Escape' });
    await waitFor(() => expect(search(router)).toBe(''));
    await act(() => router.navigate({ to: '/pipeline', search: { peek: 'ADB-1' } }));
    expect(await screen.findByText(/was not found/)).toBeTruthy();
  });
});

describe('an empty list', () => {
  test('says what was looked for and clears it', async () => {
    const { router } = await visit('/pipeline?f=stage:is:CLOSED&q=zzz');
    const empty = await screen.findByText('Nothing matches');
    expect(empty.parentElement?.textContent).toContain('Stage is Closed');
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await shows(['WB-1', 'WB-2', 'ADB-1']);
    expect(search(router)).toBe('');
  });

  test('tells a partner without programmes whom to ask, and offers nothing that may not be done', async () => {
    await register.base.db.writer.deleteFrom('programme_summary').execute();
    await visit('/pipeline', { role: 'liaison', partnerId: 'prt_wb' });
    expect(await screen.findByText('No programmes within your scope')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New programme' })).toBeNull();
  });
});
