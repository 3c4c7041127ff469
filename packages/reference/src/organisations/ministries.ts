import type { LocalText } from '@counterpart/domain/shared/text';
import { type AgencyRow, COMMON_KNOWLEDGE } from './agency.ts';

const TO_2025 = 'Nghị quyết của Quốc hội về cơ cấu Chính phủ khóa XIV, XV (18 bộ, 4 cơ quan ngang bộ)';
const FROM_2025 = 'Nghị quyết 176/2025/QH15 (14 bộ, 3 cơ quan ngang bộ từ 01/03/2025; Quốc hội khóa XVI giữ nguyên)';

function kept(code: string, name: LocalText, source = FROM_2025): AgencyRow {
  return { code, name, class: 'MINISTRY', source, verification: 'verified' };
}

function merged(code: string, name: LocalText, successorCode: string): AgencyRow {
  const source = `${TO_2025}; ${FROM_2025}`;
  return { code, name, class: 'MINISTRY', validTo: '2025-02-28', successorCode, source, verification: 'verified' };
}

function founded(code: string, name: LocalText): AgencyRow {
  return { ...kept(code, name), validFrom: '2025-03-01' };
}

/**
 * Ministries and ministerial-level agencies before and after the mergers of 01/03/2025.
 * A ministry that kept its name when it took another in keeps its code. The National Assembly of the 16th term kept
 * the 14 and 3 on 07/04/2026, as the Government Portal reported.
 */
export const MINISTRIES: readonly AgencyRow[] = [
  kept('MND', { vi: 'Bộ Quốc phòng', en: 'Ministry of National Defence' }),
  kept('MPS', { vi: 'Bộ Công an', en: 'Ministry of Public Security' }),
  kept('MOFA', { vi: 'Bộ Ngoại giao', en: 'Ministry of Foreign Affairs' }),
  kept('MOHA', { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' }),
  kept('MOJ', { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' }),
  kept('MOF', { vi: 'Bộ Tài chính', en: 'Ministry of Finance' }),
  kept('MOIT', { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' }),
  founded('MAE', { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' }),
  kept('MOC', { vi: 'Bộ Xây dựng', en: 'Ministry of Construction' }),
  kept('MOST', { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' }),
  kept('MCST', { vi: 'Bộ Văn hóa, Thể thao và Du lịch', en: 'Ministry of Culture, Sports and Tourism' }),
  kept('MOET', { vi: 'Bộ Giáo dục và Đào tạo', en: 'Ministry of Education and Training' }),
  kept('MOH', { vi: 'Bộ Y tế', en: 'Ministry of Health' }),
  founded('MERA', { vi: 'Bộ Dân tộc và Tôn giáo', en: 'Ministry of Ethnic and Religious Affairs' }),
  kept(
    'VPCP',
    { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' },
    'Nghị định 36/2025/NĐ-CP, 369/2025/NĐ-CP',
  ),
  kept('GI', { vi: 'Thanh tra Chính phủ', en: 'Government Inspectorate' }),
  kept('SBV', { vi: 'Ngân hàng Nhà nước Việt Nam', en: 'State Bank of Viet Nam' }),
  merged('MPI', { vi: 'Bộ Kế hoạch và Đầu tư', en: 'Ministry of Planning and Investment' }, 'MOF'),
  merged('MOT', { vi: 'Bộ Giao thông vận tải', en: 'Ministry of Transport' }, 'MOC'),
  merged(
    'MARD',
    { vi: 'Bộ Nông nghiệp và Phát triển nông thôn', en: 'Ministry of Agriculture and Rural Development' },
    'MAE',
  ),
  merged('MONRE', { vi: 'Bộ Tài nguyên và Môi trường', en: 'Ministry of Natural Resources and Environment' }, 'MAE'),
  merged('MIC', { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' }, 'MOST'),
  merged(
    'MOLISA',
    {
      vi: 'Bộ Lao động - Thương binh và Xã hội',
      en: 'Ministry of Labour, War Invalids and Social Affairs',
    },
    'MOHA',
  ),
  merged('CEMA', { vi: 'Ủy ban Dân tộc', en: 'Committee for Ethnic Minority Affairs' }, 'MERA'),
];

function agency(code: string, name: LocalText, source: string): AgencyRow {
  const verification = source === COMMON_KNOWLEDGE ? 'to_confirm' : 'verified';
  return { code, name, class: 'AGENCY', source, verification };
}

/** Agencies directly under the Government, and what became of those that left it on 01/03/2025. */
export const GOVERNMENT_AGENCIES: readonly AgencyRow[] = [
  agency('VOV', { vi: 'Đài Tiếng nói Việt Nam', en: 'Voice of Viet Nam' }, 'Nghị định 46/2025/NĐ-CP'),
  agency('VNA', { vi: 'Thông tấn xã Việt Nam', en: 'Viet Nam News Agency' }, 'Nghị định 27/2025/NĐ-CP'),
  agency('VTV', { vi: 'Đài Truyền hình Việt Nam', en: 'Viet Nam Television' }, COMMON_KNOWLEDGE),
  agency(
    'VAST',
    { vi: 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam', en: 'Viet Nam Academy of Science and Technology' },
    COMMON_KNOWLEDGE,
  ),
  agency(
    'VASS',
    { vi: 'Viện Hàn lâm Khoa học xã hội Việt Nam', en: 'Viet Nam Academy of Social Sciences' },
    COMMON_KNOWLEDGE,
  ),
  {
    ...agency(
      'VSS',
      { vi: 'Bảo hiểm xã hội Việt Nam', en: 'Viet Nam Social Security' },
      'Quyết định 391/QĐ-BTC ngày 26/2/2025',
    ),
    validTo: '2025-02-28',
    successorCode: 'MOF-VSS',
  },
  {
    ...agency(
      'CMSC',
      {
        vi: 'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp',
        en: 'Commission for the Management of State Capital at Enterprises',
      },
      COMMON_KNOWLEDGE,
    ),
    validTo: '2025-02-28',
    successorCode: 'MOF',
  },
];
