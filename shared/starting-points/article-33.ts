import type { StartingPoint } from './starting-point.ts';

/** What citizens rate by Nghị định 118/2025/NĐ-CP, article 33, point by point from (a) to (i); (i), whatever else there is, as the visit on the whole. */
export const article33: StartingPoint = {
  id: 'article-33',
  levels: [
    { level: 'A', label: { vi: 'Rất hài lòng', en: 'Very satisfied' } },
    { level: 'B', label: { vi: 'Hài lòng', en: 'Satisfied' } },
    { level: 'C', label: { vi: 'Không hài lòng', en: 'Not satisfied' } },
  ],
  criteria: [
    {
      id: 'thoi-gian-tra-ket-qua',
      per: 'response',
      text: {
        vi: 'Thời gian trả kết quả so với giấy hẹn',
        en: 'When the result came, compared with the day on the appointment slip',
      },
      levelLabels: [
        { vi: 'Đúng hẹn hoặc sớm hơn', en: 'On time or earlier' },
        { vi: 'Trễ hẹn nhưng chấp nhận được', en: 'Late but acceptable' },
        { vi: 'Trễ hẹn, không chấp nhận được', en: 'Late, not acceptable' },
      ],
    },
    {
      id: 'so-noi-phai-lien-he',
      per: 'response',
      text: {
        vi: 'Số cơ quan, đơn vị phải liên hệ để làm xong thủ tục',
        en: 'How many agencies had to be seen to get the procedure done',
      },
      levelLabels: [
        { vi: 'Chỉ một nơi', en: 'Only one' },
        { vi: 'Hai nơi', en: 'Two' },
        { vi: 'Từ ba nơi trở lên', en: 'Three or more' },
      ],
    },
    {
      id: 'so-lan-di-lai',
      per: 'response',
      text: {
        vi: 'Số lần phải đến thêm, ngoài lần nộp hồ sơ và lần nhận kết quả',
        en: 'How many more visits it took, besides handing in the file and collecting the result',
      },
      levelLabels: [
        { vi: 'Không phải đến thêm', en: 'None' },
        { vi: 'Đến thêm một lần', en: 'One more' },
        { vi: 'Đến thêm nhiều lần', en: 'Several more' },
      ],
    },
    {
      id: 'thong-tin-cong-khai',
      per: 'response',
      text: {
        vi: 'Thông tin về thủ tục được công khai có chính xác, đầy đủ không',
        en: 'Whether the published information on the procedure is accurate and complete',
      },
      levelLabels: [
        { vi: 'Chính xác, đầy đủ', en: 'Accurate and complete' },
        { vi: 'Đúng nhưng chưa đầy đủ', en: 'Right but not complete' },
        { vi: 'Có chỗ sai hoặc không tìm thấy', en: 'Partly wrong, or not to be found' },
      ],
    },
    {
      id: 'thai-do-cong-chuc',
      per: 'officer',
      text: {
        vi: 'Thái độ của công chức khi hướng dẫn, tiếp nhận và trả kết quả',
        en: 'Attitude of the officer in guiding, receiving and returning results',
      },
      levelLabels: [
        { vi: 'Lịch sự, tận tình', en: 'Polite and helpful' },
        { vi: 'Bình thường', en: 'Ordinary' },
        { vi: 'Chưa lịch sự hoặc gây khó khăn', en: 'Not polite, or making difficulties' },
      ],
    },
    {
      id: 'ket-qua-va-chi-phi-dung-quy-dinh',
      per: 'response',
      text: {
        vi: 'Kết quả nhận được và các khoản phải nộp có đúng quy định không',
        en: 'Whether the result and what had to be paid were as the rules say',
      },
      levelLabels: [
        { vi: 'Đúng quy định', en: 'As the rules say' },
        { vi: 'Có chỗ chưa rõ', en: 'Not clear in parts' },
        { vi: 'Chưa đúng quy định', en: 'Not as the rules say' },
      ],
    },
    {
      id: 'tra-loi-phan-anh-kien-nghi',
      per: 'response',
      optional: true,
      text: {
        vi: 'Việc trả lời phản ánh, kiến nghị (nếu ông/bà đã gửi)',
        en: 'Answers to feedback and complaints (if you sent any)',
      },
      levelLabels: [
        { vi: 'Kịp thời, rõ ràng', en: 'In time and clear' },
        { vi: 'Chậm hoặc chưa rõ', en: 'Late or not clear' },
        { vi: 'Không được trả lời', en: 'No answer' },
      ],
    },
    {
      id: 'dich-vu-cong-truc-tuyen',
      per: 'response',
      optional: true,
      text: {
        vi: 'Làm thủ tục trên mạng (nếu ông/bà đã dùng)',
        en: 'Doing the procedure online (if you did)',
      },
      levelLabels: [
        { vi: 'Dễ dùng, thuận tiện', en: 'Easy and convenient' },
        { vi: 'Dùng được nhưng còn vướng', en: 'Usable, with some trouble' },
        { vi: 'Khó dùng hoặc không dùng được', en: 'Hard to use, or not usable' },
      ],
    },
    {
      id: 'nhin-chung',
      per: 'response',
      text: { vi: 'Nhìn chung về lần giao dịch này', en: 'This visit on the whole' },
    },
  ],
};
