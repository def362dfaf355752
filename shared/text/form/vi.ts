import type { CatalogueChange, CataloguePart, CatalogueSubject } from '../../catalogue-difference.ts';

const subjects: Readonly<Record<CatalogueSubject, string>> = {
  criterion: 'tiêu chí',
  officer: 'công chức',
  serviceField: 'lĩnh vực',
  counter: 'quầy',
  level: 'mức',
};

const parts: Readonly<Record<CataloguePart, string>> = {
  optional: 'việc được bỏ qua hay không',
  kind: 'đối tượng được đánh giá',
  levelWords: 'lời của từng mức',
  serviceFields: 'lĩnh vực phụ trách',
  officers: 'công chức ngồi quầy',
  days: 'ngày bắt đầu, kết thúc',
  target: 'mục tiêu',
};

const officeParts = {
  name: 'tên đơn vị',
  parentName: 'cơ quan chủ quản',
  place: 'địa danh',
  timeZone: 'múi giờ',
} as const;

function sentenceOf(change: CatalogueChange): string {
  switch (change.how) {
    case 'added':
      return `Thêm ${subjects[change.what]} “${change.name}”.`;
    case 'removed':
      return `Bỏ ${subjects[change.what]} “${change.name}”.`;
    case 'reworded':
      return `Đổi ${subjects[change.what]} “${change.before}” thành “${change.after}”.`;
    case 'changed':
      return `Đổi ${parts[change.part]} của ${subjects[change.what]} “${change.name}”.`;
    case 'reordered':
      return `Đổi thứ tự các ${subjects[change.what]}.`;
    case 'office':
      return `Đổi ${officeParts[change.part]} từ “${change.before}” thành “${change.after}”.`;
    case 'requester':
      return change.isAsked
        ? 'Thêm câu hỏi người dân hay tổ chức, doanh nghiệp.'
        : 'Bỏ câu hỏi người dân hay tổ chức, doanh nghiệp.';
    case 'annex':
      return 'Đổi cách in phụ lục.';
    case 'translations':
      return 'Đổi bản dịch sang ngôn ngữ khác.';
  }
}

/** The editor of what the office asks. */
export const vi = {
  title: 'Mẫu phiếu',
  intro:
    'Đây là những gì người dân thấy trên máy tính bảng và những dòng in vào phụ lục. Sửa xong, bấm ban hành: máy tính bảng nhận mẫu mới khi không có ai đang trả lời.',
  version: (version: number) => `Đang dùng: phiên bản ${version}.`,
  kept: 'Mẫu cũ vẫn được giữ: phiếu trả lời theo mẫu nào thì được tính theo mẫu ấy.',
  levels: 'Các mức đánh giá',
  levelsHint: 'Từ 2 đến 5 mức, mức tốt nhất đứng đầu. Tiêu chí nào cần lời riêng thì ghi ở tiêu chí ấy.',
  level: (level: string) => `Mức ${level}`,
  addLevel: 'Thêm một mức',
  removeLevel: (level: string) => `Bỏ mức ${level}`,
  counters: 'Quầy',
  countersHint: 'Máy tính bảng đặt tại quầy nào thì hỏi về công chức của quầy ấy.',
  noCounters: 'Chưa có quầy nào. Không bắt buộc.',
  counter: (number: number) => `Quầy ${number}`,
  addCounter: 'Thêm quầy',
  counterOfficers: 'Công chức ngồi quầy này',
  noOfficersYet: 'Hãy thêm công chức ở trên trước.',
  kindIsFixed:
    'Đối tượng được đánh giá của một tiêu chí đã ban hành không đổi được. Cần hỏi khác đi thì thêm tiêu chí mới.',
  file: {
    title: 'Mẫu phiếu trong một tệp',
    hint: 'Lưu mẫu đang thấy ở trên vào một tệp để giữ lại hay đưa sang đơn vị khác. Mở một tệp như thế thì mẫu trong tệp thay cho những gì đang thấy ở trên, trừ phần đơn vị; chưa ban hành thì chưa có gì đổi.',
    save: 'Lưu vào tệp',
    open: 'Mở tệp',
    opened: (name: string) => `Đã mở “${name}”. Hãy xem lại rồi ban hành.`,
    refused: 'Không mở được tệp này, mẫu ở trên giữ nguyên:',
    noJson: 'Đây không phải là tệp mẫu phiếu.',
  },
  submit: 'Xem lại và ban hành',
  review: 'Xem những gì đã sửa',
  draft: {
    typing: 'Đang sửa. Bản nháp tự lưu khi bạn ngừng gõ.',
    saving: 'Đang lưu bản nháp…',
    kept: (name: string | null, moment: string, basedOn: number) =>
      `Bản nháp sửa từ phiên bản ${basedOn}, ${name ? `“${name}”` : 'một chương trình'} lưu lúc ${moment}.`,
    failed: 'Chưa lưu được bản nháp. Những gì bạn đã gõ vẫn còn ở trang này.',
    save: 'Lưu bản nháp',
    saveAgain: 'Lưu lại',
    unreadable: 'Bản nháp đã lưu không mở được ở trang này. Sửa tiếp ở đây thì bản mới thay cho bản ấy.',
    openOther: 'Mở bản kia, bỏ những gì tôi vừa sửa',
    keepMine: 'Giữ bản của tôi thay cho bản kia',
    discard: {
      open: 'Bỏ bản nháp',
      title: 'Bỏ bản nháp?',
      text: 'Mọi thay đổi chưa ban hành sẽ mất, ở mọi máy. Mẫu đang dùng giữ nguyên.',
      submit: 'Bỏ bản nháp',
      done: 'Đã bỏ bản nháp.',
    },
    outdated: (basedOn: number, version: number) =>
      `Bản nháp này sửa từ phiên bản ${basedOn}, nhưng phiên bản ${version} đã được ban hành sau đó:`,
    outdatedNext:
      'Cần đưa những thay đổi ấy vào bản nháp trước khi ban hành. Chỗ nào cả hai cùng sửa thì giữ theo bản nháp.',
    merge: 'Đưa vào bản nháp',
    merged: (version: number) => `Bản nháp đã theo phiên bản ${version}. Hãy xem lại rồi ban hành.`,
  },
  preview: {
    open: 'Xem thử',
    title: 'Xem thử mẫu phiếu',
    hint: 'Bấm thử như người dân trả lời. Không có gì được lưu, gửi hay tính vào kết quả. Ảnh và giọng đọc của đơn vị không hiện ở đây.',
    mark: 'Bản xem thử, không lưu gì',
    frame: 'Trang khảo sát, bản xem thử',
    screen: 'Màn hình',
    screens: {
      upright: 'Máy tính bảng đứng',
      lying: 'Máy tính bảng nằm ngang',
      phone: 'Điện thoại của người dân',
    },
    counter: 'Quầy đặt máy',
    noCounter: 'Không thuộc quầy nào',
    lastLook: 'Có màn hình xem lại trước khi gửi',
    restart: 'Bắt đầu lại',
    backToVersion: 'Quay lại phiên bản đang xem',
  },
  versions: {
    title: 'Các phiên bản đã ban hành',
    hint: 'Phiếu trả lời theo phiên bản nào thì được tính theo phiên bản ấy, nên mọi phiên bản đều được giữ.',
    list: 'Danh sách các phiên bản',
    number: 'Phiên bản',
    day: 'Ngày ban hành',
    changes: 'Khác với phiên bản trước',
    inUse: 'đang dùng',
    first: 'Mẫu đầu tiên.',
    nothing: 'Không có gì khác.',
    more: (count: number) => `Xem thêm ${count} thay đổi`,
    open: 'Xem',
    openVersion: (version: number) => `Xem phiên bản ${version}`,
    shown: (version: number) => `Phiên bản ${version}, chỉ để xem`,
    back: 'Quay lại mẫu đang sửa',
    take: 'Lấy làm bản nháp',
    taken: (version: number) =>
      `Bản nháp nay theo phiên bản ${version}, trừ phần đơn vị. Hãy xem lại rồi ban hành.`,
    replace: {
      title: 'Thay bản nháp đang có?',
      text: (version: number) =>
        `Những gì đã sửa trong bản nháp sẽ mất, thay bằng nội dung của phiên bản ${version}.`,
      submit: 'Thay bản nháp',
    },
  },
  nothingChanged: 'Chưa có gì thay đổi so với mẫu đang dùng.',
  confirm: {
    title: 'Ban hành mẫu phiếu mới?',
    changes: 'So với mẫu đang dùng:',
    note: 'Phiếu đã nhận không thay đổi.',
    submit: 'Ban hành',
    clerkTitle: 'Những gì đã sửa',
    clerkNote: 'Quản lý đơn vị mở trang này để xem lại và ban hành bản nháp.',
    close: 'Đóng',
  },
  published: (version: number) => `Đã ban hành phiên bản ${version}.`,
  sentenceOf,
};
