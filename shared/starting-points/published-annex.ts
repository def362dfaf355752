import type { StartingPoint } from './starting-point.ts';

/** The form of a real published annex, as in the sample office: its criteria and levels, nobody and no field. */
export const publishedAnnex: StartingPoint = {
  id: 'published-annex',
  levels: [
    { level: 'A', label: { vi: 'Rất hài lòng', en: 'Very satisfied' } },
    { level: 'B', label: { vi: 'Hài lòng', en: 'Satisfied' } },
    { level: 'C', label: { vi: 'Không hài lòng', en: 'Not satisfied' } },
  ],
  criteria: [
    {
      id: 'reception',
      per: 'response',
      text: {
        vi: 'Nơi đón tiếp Bộ phận Tiếp nhận và trả kết quả hiện đại',
        en: 'The reception area of the one-stop unit is modern',
      },
    },
    {
      id: 'attitude',
      per: 'officer',
      text: {
        vi: 'Thái độ hướng dẫn, tiếp nhận, trả kết quả giải quyết thủ tục hành chính của ông/bà',
        en: 'Attitude of the officer in guiding, receiving and returning results',
      },
    },
    {
      id: 'processing-time',
      per: 'response',
      text: {
        vi: 'Thời gian xử lý, hoàn trả kết quả giải quyết thủ tục hành chính',
        en: 'Time taken to process and return the result',
      },
      levelLabels: [
        { vi: 'Đúng hẹn', en: 'On time' },
        { vi: 'Trễ hẹn nhưng chấp nhận được', en: 'Late but acceptable' },
        { vi: 'Trễ hẹn, không chấp nhận được', en: 'Late, not acceptable' },
      ],
    },
    {
      id: 'waiting-time',
      per: 'response',
      text: {
        vi: 'Thời gian chờ đợi để đến lượt nộp hồ sơ hoặc nhận kết quả nhanh hay chậm',
        en: 'Waiting time to submit the file or collect the result',
      },
      levelLabels: [
        { vi: 'Nhanh', en: 'Short' },
        { vi: 'Bình thường', en: 'Acceptable' },
        { vi: 'Chậm', en: 'Long' },
      ],
    },
    {
      id: 'dossier',
      per: 'serviceField',
      text: { vi: 'Hồ sơ thủ tục hành chính', en: 'The file and its requirements' },
      levelLabels: [
        { vi: 'Đơn giản', en: 'Simple' },
        { vi: 'Cần giảm bớt giấy tờ', en: 'Should need fewer papers' },
        { vi: 'Phức tạp', en: 'Complicated' },
      ],
    },
  ],
};
