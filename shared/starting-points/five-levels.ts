import type { StartingPoint } from './starting-point.ts';

/** Five general levels, the same words for each criterion. */
export const fiveLevels: StartingPoint = {
  id: 'five-levels',
  levels: [
    { level: 'A', label: { vi: 'Rất hài lòng', en: 'Very satisfied' } },
    { level: 'B', label: { vi: 'Hài lòng', en: 'Satisfied' } },
    { level: 'C', label: { vi: 'Bình thường', en: 'Neither' } },
    { level: 'D', label: { vi: 'Không hài lòng', en: 'Dissatisfied' } },
    { level: 'E', label: { vi: 'Rất không hài lòng', en: 'Very dissatisfied' } },
  ],
  criteria: [
    {
      id: 'nam-muc-noi-tiep-nhan',
      per: 'response',
      text: {
        vi: 'Nơi tiếp nhận: chỗ ngồi chờ, biển chỉ dẫn, trang thiết bị',
        en: 'The place: seats, signs and equipment',
      },
    },
    {
      id: 'nam-muc-thu-tuc',
      per: 'response',
      text: {
        vi: 'Thủ tục: dễ hiểu, giấy tờ vừa đủ',
        en: 'The procedure: easy to understand, no papers too many',
      },
    },
    {
      id: 'nam-muc-cong-chuc',
      per: 'officer',
      text: {
        vi: 'Công chức: thái độ và cách hướng dẫn',
        en: 'The officer: attitude and guidance',
      },
    },
    {
      id: 'nam-muc-thoi-gian',
      per: 'response',
      text: {
        vi: 'Thời gian chờ đợi và thời gian giải quyết',
        en: 'Waiting time, and time until the result',
      },
    },
    {
      id: 'nam-muc-ket-qua',
      per: 'response',
      text: { vi: 'Kết quả nhận được: đúng và đủ', en: 'The result: right and complete' },
    },
  ],
};
