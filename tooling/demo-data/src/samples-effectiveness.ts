import type { SampleEffectiveness } from './effectiveness.types.ts';

/** What the invented files that were signed wait for, and how their deadlines moved. */
export const samplesEffectiveness: readonly SampleEffectiveness[] = [
  {
    programme: 'MAU-07',
    deadlines: [{ kind: 'original', inDays: 79, writtenDaysAgo: 40 }],
    conditions: [
      {
        kind: 'RATIFICATION',
        title: { vi: 'Chủ tịch nước phê chuẩn hiệp định', en: 'Agreement ratified by the President' },
        step: 'RATIFIED',
        owner: 'PRESIDENT',
        plannedInDays: 30,
        state: 'IN_PROGRESS',
        stateDaysAgo: 31,
      },
      {
        kind: 'LEGAL_OPINION',
        title: { vi: 'Ý kiến pháp lý của Bộ Tư pháp', en: 'Legal opinion of the Ministry of Justice' },
        step: 'LEGAL_OPINION',
        owner: 'MOJ',
        plannedInDays: 45,
        state: 'NOT_STARTED',
      },
      {
        kind: 'POM',
        title: { vi: 'Ban hành sổ tay thực hiện chương trình', en: 'Programme operations manual adopted' },
        owner: 'MOST',
        state: 'ACCEPTED',
        stateDaysAgo: 12,
        evidence: { number: 'MAU-214/QĐ', daysAgo: 20 },
      },
      {
        kind: 'PMU',
        title: { vi: 'Thành lập Ban quản lý chương trình', en: 'Programme management unit set up' },
        owner: 'MOST',
        state: 'ACCEPTED',
        stateDaysAgo: 25,
        evidence: { number: 'MAU-188/QĐ', daysAgo: 29 },
      },
    ],
  },
  {
    programme: 'MAU-08',
    deadlines: [{ kind: 'original', inDays: 77, writtenDaysAgo: 12 }],
    conditions: [
      {
        kind: 'RATIFICATION',
        title: { vi: 'Chủ tịch nước phê chuẩn hiệp định', en: 'Agreement ratified by the President' },
        step: 'RATIFIED',
        owner: 'PRESIDENT',
        plannedInDays: 40,
        state: 'NOT_STARTED',
      },
      {
        kind: 'LEGAL_OPINION',
        title: { vi: 'Ý kiến pháp lý của Bộ Tư pháp', en: 'Legal opinion of the Ministry of Justice' },
        step: 'LEGAL_OPINION',
        owner: 'MOJ',
        plannedInDays: 50,
        state: 'NOT_STARTED',
      },
      {
        kind: 'COUNTERPART_FUND',
        title: { vi: 'Bố trí vốn đối ứng năm đầu', en: 'Counterpart funds of the first year allotted' },
        owner: 'MOH',
        plannedInDays: -3,
        state: 'IN_PROGRESS',
        stateDaysAgo: 9,
      },
    ],
  },
  {
    programme: 'MAU-09',
    deadlines: [
      { kind: 'original', inDays: -24, writtenDaysAgo: 110 },
      {
        kind: 'extension',
        inDays: 6,
        writtenDaysAgo: 33,
        letter: 'MAU-GH-01',
        askedBy: 'Bộ Tài chính (mẫu)',
        reason: 'Hợp đồng cho vay lại chưa ký',
      },
      {
        kind: 'extension',
        inDays: 21,
        writtenDaysAgo: 5,
        letter: 'MAU-GH-02',
        askedBy: 'Bộ Tài chính (mẫu)',
        reason: 'Chờ ý kiến pháp lý',
      },
    ],
    conditions: [
      {
        kind: 'RATIFICATION',
        title: { vi: 'Chính phủ phê duyệt hiệp định', en: 'Agreement approved by the Government' },
        step: 'APPROVED',
        owner: 'GOVERNMENT',
        plannedInDays: 7,
        state: 'IN_PROGRESS',
        stateDaysAgo: 70,
      },
      {
        kind: 'LEGAL_OPINION',
        title: { vi: 'Ý kiến pháp lý của Bộ Tư pháp', en: 'Legal opinion of the Ministry of Justice' },
        step: 'LEGAL_OPINION',
        owner: 'MOJ',
        plannedInDays: -9,
        state: 'IN_PROGRESS',
        stateDaysAgo: 30,
      },
      {
        kind: 'SUBSIDIARY_AGREEMENT',
        title: {
          vi: 'Ký hợp đồng cho vay lại với Ủy ban nhân dân thành phố Cần Thơ',
          en: 'On-lending contract signed with the People’s Committee of Can Tho',
        },
        owner: 'MOF',
        state: 'SUBMITTED',
        stateDaysAgo: 4,
        evidence: { number: 'MAU-31/HĐ-CVL', daysAgo: 6 },
      },
      {
        kind: 'OTHER',
        title: { vi: 'Mở tài khoản tạm ứng', en: 'Advance account opened' },
        owner: 'MOF',
        state: 'WAIVED',
        stateDaysAgo: 15,
        waiver: {
          by: 'KEXIM (mẫu)',
          reason: 'Dùng tài khoản đã có của khoản vay trước',
          document: 'Thư MAU-KX-07',
        },
      },
    ],
  },
];
