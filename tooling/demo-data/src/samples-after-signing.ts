import type { SampleProgramme } from './demo.types.ts';
import { SAMPLE_SOURCE } from './demo-sources.ts';

/** Invented files that were signed: three wait for effectiveness under a deadline, one is under way. */
export const samplesAfterSigning: readonly SampleProgramme[] = [
  {
    isSample: true,
    code: 'MAU-07',
    title: { vi: 'Chương trình chuyển đổi số khu vực công', en: 'Public-sector digital transformation programme' },
    kind: 'LOAN_PROGRAMME',
    sector: '22040',
    managing: 'MOST',
    agencies: [
      { code: 'VPCP', role: 'supporting' },
      { code: 'MOJ', role: 'supporting' },
    ],
    partners: ['WB'],
    source: SAMPLE_SOURCE,
    instruments: [
      {
        kind: 'LOAN_AGREEMENT',
        capacity: 'STATE',
        route: 'A',
        proposing: 'MOF',
        money: { amountMinor: 200_000_000_00, currency: 'USD' },
        terms: 'PREFERENTIAL_LOAN',
        signing: {
          place: 'Trụ sở Chính phủ, Hà Nội',
          form: 'CEREMONY',
          ours: 'sample-mof',
          theirs: 'sample-wb',
          fullPowers: 'needed',
          fullPowersNumber: 'MAU-07/UQ',
        },
        plan: {
          openedDaysAgo: 320,
          done: { through: 'SIGNED', daysAgo: 41 },
          alsoDone: { RATIF_OPINION_SENT: 38, RATIF_OPINION_IN: 31, CONDITIONS_MET: 12 },
          planned: { effective: { inDays: 72 } },
          effectivenessDeadline: { inDays: 79 },
        },
      },
    ],
  },
  {
    isSample: true,
    code: 'MAU-08',
    title: { vi: 'Chương trình củng cố y tế cơ sở', en: 'Primary health care programme' },
    kind: 'LOAN_PROGRAMME',
    sector: '12220',
    managing: 'MOH',
    partners: ['ADB'],
    source: SAMPLE_SOURCE,
    instruments: [
      {
        kind: 'LOAN_AGREEMENT',
        capacity: 'STATE',
        route: 'A',
        proposing: 'MOF',
        money: { amountMinor: 88_600_000_00, currency: 'USD' },
        terms: 'CONCESSIONAL_LOAN',
        signing: { place: 'Hà Nội', form: 'CIRCULATION', ours: 'sample-mof', theirs: 'sample-adb' },
        plan: {
          openedDaysAgo: 300,
          done: { through: 'SIGNED', daysAgo: 13 },
          late: { RATIF_OPINION_SENT: 8 },
          planned: { effective: { inDays: 75 } },
          effectivenessDeadline: { inDays: 77 },
        },
      },
    ],
  },
  {
    isSample: true,
    code: 'MAU-09',
    title: { vi: 'Dự án bệnh viện đa khoa vùng Tây Nam Bộ', en: 'Regional general hospital in the south-west' },
    kind: 'PROJECT',
    sector: '12191',
    managing: 'UBND-CAN-THO',
    agencies: [
      { code: 'MOH', role: 'supporting' },
      { code: 'MOJ', role: 'supporting' },
    ],
    partners: ['KEXIM'],
    location: 'Cần Thơ',
    source: SAMPLE_SOURCE,
    instruments: [
      {
        kind: 'LOAN_AGREEMENT',
        capacity: 'GOVERNMENT',
        route: 'B',
        proposing: 'MOF',
        money: { amountMinor: 60_000_000_00, currency: 'USD' },
        terms: 'CONCESSIONAL_LOAN',
        flagsOn: ['approval_required', 'on_lending'],
        signing: { place: 'Seoul', form: 'VISIT', ours: 'sample-mof', theirsText: 'KEXIM (mẫu)', level: 'Chuyến thăm' },
        plan: {
          openedDaysAgo: 400,
          done: { through: 'APPROVAL_SUBMITTED', daysAgo: 70 },
          late: { LEGAL_OPINION: 9 },
          planned: { effective: { inDays: 16 } },
          effectivenessDeadline: { inDays: 21 },
          moved: [
            {
              step: 'EFFECTIVE',
              moves: [
                { byDays: 30, daysAgo: 33, reasonCode: 'CONDITIONS_UNMET', reason: 'Hợp đồng cho vay lại chưa ký' },
                { byDays: 15, daysAgo: 5, reasonCode: 'REPLY_LATE', reason: 'Chờ ý kiến pháp lý' },
              ],
            },
          ],
        },
      },
    ],
  },
  {
    isSample: true,
    code: 'MAU-10',
    title: {
      vi: 'Hỗ trợ kỹ thuật về dữ liệu và chỉ đạo điều hành',
      en: 'Technical assistance on data and government steering',
    },
    kind: 'TECHNICAL_ASSISTANCE',
    sector: '15110',
    managing: 'VPCP',
    agencies: [{ code: 'VPCP-CDS', role: 'implementing' }],
    partners: ['UNDP'],
    components: [
      { vi: 'Dữ liệu dùng chung', en: 'Shared data' },
      { vi: 'Bảng theo dõi nhiệm vụ', en: 'Task dashboard' },
    ],
    source: SAMPLE_SOURCE,
    instruments: [
      {
        kind: 'GRANT_AGREEMENT',
        capacity: 'MINISTRY',
        route: 'F',
        proposing: 'VPCP',
        money: { amountMinor: 4_200_000_00, currency: 'USD' },
        terms: 'GRANT',
        signing: { place: 'Hà Nội', form: 'CEREMONY', oursText: 'Văn phòng Chính phủ (mẫu)', theirsText: 'UNDP (mẫu)' },
        plan: {
          openedDaysAgo: 260,
          done: { through: 'CONTRACTED', daysAgo: 45 },
          planned: { closed: { inDays: 640 } },
        },
      },
    ],
  },
];
