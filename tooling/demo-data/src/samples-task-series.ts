import type { DemoTaskSeries } from './task.types.ts';

/** Invented periodic reports, so that figures have months behind them. */
export const sampleTaskSeries: readonly DemoTaskSeries[] = [
  {
    source: 'MẪU 01/CT-TTg',
    assigner: 'PM',
    issuer: 'Thủ tướng Chính phủ',
    clause: 'Mục 4',
    content: {
      vi: 'Báo cáo tình hình giải ngân vốn ODA, vốn vay ưu đãi trong tháng',
      en: 'Report on the disbursement of ODA and concessional loans in the month',
    },
    every: 'MONTHLY',
    day: 25,
    monthsBack: 11,
    monthsAhead: 2,
    leads: [
      { agency: 'MOF', late: [-1, 0, -2, 0, 1, -1] },
      { agency: 'MOC', late: [0, 4, -1, 9, 0, 2] },
      { agency: 'MAE', late: [-1, 0, 6, 0, 0, 12] },
      { agency: 'UBND-LAI-CHAU', late: [0, 15, 3, 0, 21, 8] },
      { agency: 'UBND-CAO-BANG', late: [0, 0, 2, -1, 0, 0] },
      { agency: 'EVN', late: [-3, 0, 0, -1, 0, 5] },
      { agency: 'VNR', late: [7, 0, 18, 0, 33, 0, 0, 0, 0, 0, null] },
      { agency: 'VAST', late: [0, 0, -1, 0, 2, 0] },
    ],
  },
  {
    source: 'MẪU 02/QĐ-TTg',
    assigner: 'GOVERNMENT',
    issuer: 'Chính phủ',
    clause: 'Điều 6, khoản 2',
    content: {
      vi: 'Báo cáo quý về thủ tục ký kết và hiệu lực của các hiệp định vay',
      en: 'Quarterly report on signing and effectiveness of loan agreements',
    },
    every: 'QUARTERLY',
    day: 20,
    monthsBack: 11,
    monthsAhead: 4,
    leads: [
      { agency: 'MOFA', late: [0, -2, 0, 0] },
      { agency: 'MOJ', late: [0, 3, 0, 1] },
      { agency: 'SBV', late: [-1, 0, 14, 0] },
    ],
  },
];
