import type { StartingPointId } from '../../starting-points/starting-point.ts';

interface Card {
  readonly name: string;
  readonly about: string;
}

const cards: Readonly<Record<StartingPointId, Card>> = {
  'published-annex': {
    name: 'Phiếu của một phụ lục đã công bố',
    about:
      'Ba mức A, B, C: nơi đón tiếp, công chức, thời gian xử lý, thời gian chờ, hồ sơ của từng lĩnh vực.',
  },
  'article-33': {
    name: 'Theo Điều 33, Nghị định 118/2025/NĐ-CP',
    about:
      'Ba mức A, B, C, mỗi nội dung có lời riêng: từ thời gian, số nơi, số lần đi lại đến dịch vụ trực tuyến. Hãy đối chiếu với văn bản đang có hiệu lực trước khi dùng.',
  },
  'five-levels': {
    name: 'Năm mức hài lòng',
    about: 'Từ “Rất hài lòng” đến “Rất không hài lòng”, cùng một lời cho mọi tiêu chí.',
  },
};

/** Forms to begin with. */
export const vi = {
  title: 'Bắt đầu từ mẫu có sẵn',
  hint: 'Chọn một mẫu rồi sửa, bớt hoặc thêm tùy ý. Mẫu chỉ thay các mức và tiêu chí.',
  open: 'Làm lại các tiêu chí từ mẫu có sẵn',
  cards,
  size: (questions: string, levels: string) => `${questions} tiêu chí, ${levels} mức`,
  use: 'Dùng mẫu này',
  useFor: (name: string) => `Dùng mẫu này: ${name}`,
  inUse: 'Đang dùng',
  confirm: {
    title: 'Thay các tiêu chí đang có?',
    text: (name: string) => `Các mức và tiêu chí đang thấy trong mẫu phiếu sẽ được thay bằng “${name}”.`,
    counted: 'Phiếu đã nhận vẫn được tính theo mẫu cũ; tiêu chí mới được đếm riêng.',
    submit: 'Thay',
  },
};
