/** For how long single responses are kept, on the desk and for a person at the command line. */
export const vi = {
  title: 'Thời hạn lưu',
  intro:
    'Hết hạn, từng phiếu và từng góp ý bị xóa hẳn theo tháng; mọi số tổng hợp, biểu đồ và phụ lục vẫn giữ nguyên đến từng con số. Phiếu đã xóa thì không xuất, không loại ra được nữa; máy tính bảng gửi muộn cũng không đưa phiếu đã xóa trở lại.',
  commentMonths: 'Giữ góp ý (tháng)',
  responseMonths: 'Giữ từng phiếu (tháng)',
  hint: 'Từ 3 đến 240 tháng sau tháng của phiếu. Để trống: giữ mãi.',
};
