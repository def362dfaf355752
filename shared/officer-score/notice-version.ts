/** Of the page that says what is kept of officers. A new number asks everybody to read it again. */
export const noticeVersion = 1;
