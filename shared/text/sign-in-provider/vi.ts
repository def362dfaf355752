/** Signing in at the authority's own system, on the sign-in screens of the desk and the officers' page. */
export const vi = {
  or: 'hoặc',
  button: (provider: string) => `Đăng nhập bằng ${provider}`,
  hint: 'Dùng tài khoản công vụ của bạn, không cần mật khẩu riêng.',
  newTab: (provider: string) => `Đăng nhập bằng ${provider} ở thẻ mới`,
  newTabHint: 'Đăng nhập ở thẻ mới, rồi quay lại thẻ này: những gì đang nhập dở vẫn còn.',
  activeThere: 'Đang dùng, đăng nhập qua hệ thống của cơ quan',
};
