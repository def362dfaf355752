/** The annexes of several offices in one file. */
export const vi = {
  title: 'Phụ lục của mọi đơn vị',
  text: (count: number) => `Phụ lục kỳ này của cả ${count} đơn vị, trong một tệp nén.`,
  start: (format: string) => `Tạo tệp ${format}`,
  progress: (done: number, total: number) => `Đã xong ${done} trên ${total} đơn vị…`,
  done: 'Tệp đã sẵn sàng và được tải về.',
  failed: 'Chưa tạo được tệp. Hãy thử lại.',
} as const;
