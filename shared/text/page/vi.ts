import { passwordMinLength } from '../../endpoints/account.ts';

/** What the office's desk and the officers' page both say. */
export const vi = {
  product: 'Khảo sát mức độ hài lòng',
  loading: 'Đang tải…',
  more: 'Xem thêm',
  working: 'Đang xử lý…',
  retry: 'Thử lại',
  cancel: 'Hủy',
  close: 'Đóng',
  unreachable: 'Không kết nối được máy chủ. Hãy kiểm tra mạng và máy chủ, rồi thử lại.',
  fixAbove: (count: number) => `Còn ${count} mục cần sửa, được đánh dấu ở trên.`,
  required: 'Không được để trống.',
  tooLong: (most: string) => `Tối đa ${most} ký tự; hãy rút gọn.`,
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy bôi đen rồi sao chép, hoặc chép ra giấy.',
  signIn: {
    title: 'Đăng nhập',
    name: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    ended: 'Phiên làm việc đã hết. Đăng nhập lại để làm tiếp; những gì đang nhập dở vẫn còn.',
    forgotten: 'Chưa có tài khoản hoặc quên mật khẩu? Hãy liên hệ người quản lý của đơn vị.',
  },
  password: {
    title: 'Đổi mật khẩu',
    titleOneTime: 'Đặt mật khẩu của riêng bạn',
    reasonOneTime: 'Mật khẩu bạn vừa dùng chỉ có hiệu lực một lần. Hãy thay bằng mật khẩu chỉ mình bạn biết.',
    current: 'Mật khẩu hiện tại',
    currentOneTime: 'Mật khẩu dùng một lần',
    currentWrong: 'Mật khẩu hiện tại không đúng.',
    next: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    rule: `Ít nhất ${passwordMinLength} ký tự. Một câu ngắn dễ nhớ sẽ khó đoán hơn một từ.`,
    tooShort: (length: number) =>
      `Mật khẩu cần ít nhất ${passwordMinLength} ký tự; bạn mới nhập ${length} ký tự.`,
    differs: 'Hai lần nhập chưa giống nhau.',
    show: 'Hiện mật khẩu',
    submit: 'Lưu mật khẩu mới',
    changed: 'Đã đổi mật khẩu.',
  },
  account: {
    label: 'Tài khoản đang đăng nhập',
    changePassword: 'Đổi mật khẩu',
    signOut: 'Đăng xuất',
  },
};
