import { defineMessages } from '../define-messages.ts';

/** The register on one page. */
export const leaderMessages = defineMessages({
  'leader.title': { vi: 'Trang lãnh đạo', en: 'Leader’s page' },
  'leader.purpose': {
    vi: 'Sắp ký gì, dời gì và vì sao, ai giữ lâu, việc quá hạn, đối tác chờ gì, trên một trang',
    en: 'What is signed next, what slipped and why, who holds, what is overdue, what partners wait for, on one page',
  },
  'leader.lead': {
    vi: 'Tình hình đến ngày {{day}}. Mỗi dòng mở ra hồ sơ của nó.',
    en: 'As of {{day}}. Every line opens its record.',
  },
  'leader.all': { vi: 'Xem tất cả', en: 'See all' },
  'leader.signed': { vi: 'Sắp ký', en: 'Signed next' },
  'leader.signedFinding': {
    vi: '{{count}} lễ ký trong 45 ngày tới',
    en: { one: '{{count}} signing within 45 days', other: '{{count}} signings within 45 days' },
  },
  'leader.slipped': { vi: 'Bị dời trong 7 ngày qua', en: 'Slipped within 7 days' },
  'leader.slippedFinding': {
    vi: '{{count}} bước bị dời muộn hơn, dài nhất đứng đầu',
    en: { one: '{{count}} step moved later', other: '{{count}} steps moved later, the longest first' },
  },
  'leader.holders': { vi: 'Giữ hồ sơ quá lâu', en: 'Holding files too long' },
  'leader.holdersFinding': {
    vi: '{{over}} trên {{open}} bước đang mở đã quá thời hạn',
    en: '{{over}} of {{open}} open steps are past their limit',
  },
  'leader.held': { vi: 'đang giữ {{files}} hồ sơ, trung vị {{days}}', en: 'holds {{files}} files, median {{days}}' },
  'leader.overdue': { vi: 'Nhiệm vụ quá hạn', en: 'Overdue tasks' },
  'leader.overdueFinding': {
    vi: '{{part}} trên {{of}} nhiệm vụ đã xong hoặc quá hạn; hôm {{day}} là {{before}}',
    en: '{{part}} of {{of}} done or overdue; {{before}} on {{day}}',
  },
  'leader.overdueTrend': {
    vi: 'trước đó {{before}}; lâu nhất từ {{oldest}}',
    en: 'was {{before}}; oldest since {{oldest}}',
  },
  'leader.requests': { vi: 'Đối tác đang chờ ta', en: 'Partners wait for us' },
  'leader.requestsFinding': {
    vi: '{{count}} yêu cầu hoặc cam kết chưa xong',
    en: { one: '{{count}} request or promise still open', other: '{{count}} requests or promises still open' },
  },
  'leader.noDay': { vi: 'không hẹn ngày', en: 'no day was named' },
});
