/** The second step at sign-in: setting it up, and being asked for it. */
export const vi = {
  title: 'Bước xác nhận thứ hai',
  intro:
    'Khi bật, mỗi lần đăng nhập bạn nhập mật khẩu, rồi nhập thêm một mã mà ứng dụng trên điện thoại của bạn đang hiện. Ai đó biết mật khẩu cũng không vào được.',
  needs:
    'Bạn cần một ứng dụng tạo mã trên điện thoại, ví dụ Google Authenticator hoặc Microsoft Authenticator. Ứng dụng tạo mã không cần mạng.',
  password: 'Mật khẩu của bạn',
  begin: 'Bắt đầu cài đặt',
  scan: 'Mở ứng dụng tạo mã, chọn thêm tài khoản rồi quét mã QR này.',
  qr: 'Mã QR để thêm tài khoản vào ứng dụng tạo mã',
  secret: 'Không quét được thì nhập khóa này vào ứng dụng:',
  firstCode: 'Mã 6 số mà ứng dụng đang hiện',
  confirm: 'Bật bước xác nhận thứ hai',
  isOn: 'Bước xác nhận thứ hai đang bật.',
  codesLeft: (count: string) => `Còn ${count} mã dự phòng chưa dùng.`,
  fewCodes: 'Mã dự phòng sắp hết. Hãy tạo mã mới.',
  renew: 'Tạo mã dự phòng mới',
  renewIntro: 'Mười mã mới thay cho các mã cũ; mã cũ hết tác dụng.',
  turnOff: 'Tắt',
  turnOffIntro: 'Sau khi tắt, đăng nhập chỉ cần mật khẩu. Các mã dự phòng cũng hết tác dụng.',
  turnOffSubmit: 'Tắt bước xác nhận thứ hai',
  wasTurnedOff: 'Đã tắt bước xác nhận thứ hai.',
  code: 'Mã xác nhận',
  codeHint: 'Mã 6 số trong ứng dụng tạo mã, hoặc một mã dự phòng.',
  /** In the list of accounts. */
  inUseWith: (inUse: string) => `${inUse}, có bước xác nhận thứ hai`,
  reset: {
    label: 'Tắt cả bước xác nhận thứ hai',
    hint: 'Chọn khi người này mất điện thoại và không còn mã dự phòng. Hãy chắc chắn rằng đúng người đó đang nhờ bạn.',
  },
  recovery: {
    title: 'Mã dự phòng',
    text: 'Khi không có điện thoại, nhập một trong các mã này thay cho mã của ứng dụng. Mỗi mã dùng được một lần. Các mã chỉ hiện lần này: hãy in hoặc chép ra giấy và cất ở nơi an toàn.',
    done: 'Tôi đã cất các mã này',
  },
  signIn: {
    title: 'Nhập mã xác nhận',
    text: (name: string) => `Mở ứng dụng tạo mã trên điện thoại và nhập mã 6 số của tài khoản “${name}”.`,
    code: 'Mã 6 số',
    useRecovery: 'Không có điện thoại? Dùng mã dự phòng',
    recoveryText: (name: string) => `Nhập một trong các mã dự phòng của tài khoản “${name}”.`,
    recoveryCode: 'Mã dự phòng',
    useApp: 'Dùng mã trong ứng dụng',
    submit: 'Đăng nhập',
    back: 'Quay lại',
    lost: 'Mất cả điện thoại và mã dự phòng? Hãy nhờ người quản lý của đơn vị cấp lại mật khẩu và tắt bước này.',
  },
};
