import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { AgencyRow } from './agency.ts';

const MERGER = 'Nghị quyết 202/2025/QH15 (12/06/2025); hoạt động từ 01/07/2025';
const HUE = 'Nghị quyết 175/2024/QH15 (thành phố Huế từ 01/01/2025)';
const BEFORE_MERGER = '2025-06-30';

/** The 11 provinces and cities that the merger of 2025 left as they were. */
export const UNCHANGED_PROVINCES =
  'Cao Bằng,Điện Biên,Hà Nội,Hà Tĩnh,Huế,Lai Châu,Lạng Sơn,Nghệ An,Quảng Ninh,Sơn La,Thanh Hóa'.split(',');

const CITIES = new Set(['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ']);

/** What became of a province, by the name of the province or city that took it in. */
const MERGED_INTO: Readonly<Record<string, string>> = {
  'Tuyên Quang': 'Hà Giang',
  'Lào Cai': 'Yên Bái',
  'Thái Nguyên': 'Bắc Kạn',
  'Phú Thọ': 'Hòa Bình,Vĩnh Phúc',
  'Bắc Ninh': 'Bắc Giang',
  'Hưng Yên': 'Thái Bình',
  'Hải Phòng': 'Hải Dương',
  'Ninh Bình': 'Hà Nam,Nam Định',
  'Quảng Trị': 'Quảng Bình',
  'Đà Nẵng': 'Quảng Nam',
  'Quảng Ngãi': 'Kon Tum',
  'Gia Lai': 'Bình Định',
  'Đắk Lắk': 'Phú Yên',
  'Khánh Hòa': 'Ninh Thuận',
  'Lâm Đồng': 'Bình Thuận,Đắk Nông',
  'Đồng Nai': 'Bình Phước',
  'Hồ Chí Minh': 'Bà Rịa - Vũng Tàu,Bình Dương',
  'Tây Ninh': 'Long An',
  'Vĩnh Long': 'Bến Tre,Trà Vinh',
  'Đồng Tháp': 'Tiền Giang',
  'An Giang': 'Kiên Giang',
  'Cần Thơ': 'Hậu Giang,Sóc Trăng',
  'Cà Mau': 'Bạc Liêu',
};

/**
 * Provincial People's Committees: 63 until 30/06/2025, 34 since.
 * A province that took others in under its own name keeps its code, as level-1 codes of the national document
 * exchange do (Quyết định 09/2025/QĐ-TTg); the others end and name their successor.
 * **Source**: Nghị quyết 202/2025/QH15; for Huế Nghị quyết 175/2024/QH15.
 */
export const PROVINCES: readonly AgencyRow[] = [
  ...UNCHANGED_PROVINCES.filter((name) => name !== 'Huế').map((name) => province(name, { source: MERGER })),
  province('Huế', { validFrom: '2025-01-01', source: `${HUE}; ${MERGER}` }),
  province('Thừa Thiên Huế', { validTo: '2024-12-31', successorCode: codeOf('Huế'), source: HUE }),
  ...Object.entries(MERGED_INTO).flatMap(([name, absorbed]) => [
    province(name, { source: MERGER }),
    ...absorbed
      .split(',')
      .map((old) => province(old, { validTo: BEFORE_MERGER, successorCode: codeOf(name), source: MERGER })),
  ]),
];

type Span = { validFrom?: PlainDate; validTo?: PlainDate; successorCode?: string; source: string };

function province(name: string, span: Span): AgencyRow {
  return { code: codeOf(name), name: committeeOf(name), class: 'PROVINCE', verification: 'verified', ...span };
}

function committeeOf(name: string): LocalText {
  const isCity = CITIES.has(name);
  const plain = withoutMarks(name);
  const english = name === 'Hồ Chí Minh' ? 'Ho Chi Minh City' : `${plain} ${isCity ? 'City' : 'Province'}`;
  return {
    vi: `Ủy ban nhân dân ${isCity ? 'thành phố' : 'tỉnh'} ${name}`,
    en: `People’s Committee of ${english}`,
  };
}

function codeOf(name: string): string {
  return `UBND-${withoutMarks(name)
    .toUpperCase()
    .replace(/[^A-Z]+/g, '-')}`;
}

function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd');
}
