import type { vi } from './vi.ts';

export const en: typeof vi = {
  title: 'My ratings',
  period: 'Period',
  whole: 'all periods',
  year: (year) => `the year ${year}`,
  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
  print: 'Print the summary',
  sheet: {
    title: 'Summary of citizens’ ratings',
    officer: 'Officer',
    office: 'Office',
    period: 'Period',
    through: (day) => `Figures released through ${day}.`,
    notes: [
      'This is exactly what the officer sees. Figures are released in batches of enough ratings; ratings that arrive later join the next batch.',
      'Where everybody in a batch, or all but one, chose the same level, only a range is given (such as 19–20), so that nobody learns who chose what. So the figures may differ a little from the annex.',
      'The 95% interval (Wilson) says where the true share may lie; the fewer ratings, the wider it is.',
    ],
    signed: { officer: 'Officer', appraiser: 'Appraised by' },
  },
  columns: { level: 'Level', count: 'Count', percent: 'Share', share: 'Chart' },
  tableOf: (criterion) => `Ratings of the criterion: ${criterion}`,
  ratings: (count) => `${count} ratings`,
  interval: (label, low, high) =>
    `The true share of “${label}” lies between ${low} and ${high} (95% interval).`,
  average: (share, count, low, high) =>
    `The whole office: ${share} of ${count} ratings (interval ${low} to ${high}).`,
  verdicts: {
    'too-few': (count) => `${count} ratings: too few to compare.`,
    'no-average':
      'There is no average of the office: the period has not ended, or so few other officers were rated that it would give single ones away.',
    unclear: 'Beside the whole office: the difference may be chance.',
    higher: 'Beside the whole office: clearly higher.',
    lower: 'Beside the whole office: clearly lower.',
  },
  trend: {
    title: 'From batch to batch',
    caption: (criterion) => `How this criterion went: ${criterion}`,
    through: 'Through',
    ratings: 'Ratings',
    best: (label) => `Share of “${label}”`,
  },
  none: (minimum) => `No batch of ${minimum} ratings has come together yet.`,
  nextRelease: (day) => `The next release is on ${day}. There is nothing you need to do.`,
  noCriteria: 'The office’s form has no criterion that rates each officer.',
  comments: {
    title: 'Comments of citizens whom I served',
    intro: 'Approved comments of the last year, without dates and in no order of time.',
    none: 'No comment has been approved yet.',
    reply: 'Reply to this comment',
  },
  replies: {
    title: 'My replies',
    intro:
      'You can explain the ratings of a period, or reply to a comment. The office’s manager reads and answers it.',
    write: 'Reply to this period',
    dialogPeriod: (period) => `About ${period}`,
    dialogComment: 'Reply to a comment',
    text: 'Your reply',
    textHint: 'Please name no citizen.',
    send: 'Send',
    sent: 'Sent.',
    about: (period) => `About ${period}`,
    aboutComment: (text) => `About the comment: “${text}”`,
    commentGone: 'About a comment that is no longer shown',
    sentOn: (day) => `Sent on ${day}`,
    waiting: 'Not answered yet.',
    answered: (by, day) => `${by} answered on ${day}:`,
    none: 'You have sent no reply.',
  },
  appraisal: {
    title: 'Appraisal',
    intro: 'Officers see exactly these figures of theirs. Their replies are at the end of the page.',
    officer: 'Officer',
    choose: 'Choose an officer',
    replies: 'Officers’ replies',
    noReplies: 'There is no reply.',
    answer: 'Answer',
    answerAgain: 'Change the answer',
    answerOf: (name) => `Answer ${name}`,
    answerText: 'Answer',
    answerDone: 'Answered.',
    columns: { officer: 'Officer', reply: 'Reply', answer: 'Answer', actions: 'To do' },
  },
  settings: {
    title: 'Scores of each officer',
    intro:
      'Officers see their own ratings in batches, so that nobody can guess who chose what. The summary for appraisal is made of the same batches.',
    on: 'Release a new batch',
    onHint: 'Of the days that have ended before it.',
    weekly: (weekday) => `Every week, ${weekday}`,
    monthly: (day) => `Every month, day ${day}`,
    minimum: 'A batch has at least (ratings)',
    minimumHint:
      'From 5 to 200. With fewer they join the next batch. The more, the less is given away, and the more the numbers mean.',
  },
  notice: {
    title: 'What is kept of officers',
    again: 'What is kept of you',
    intro: 'Please read this before you see your ratings. It is confirmed once.',
    parts: [
      {
        head: 'What is kept',
        text: 'Your name, title and fields as the office posts them; how many citizens chose each level for you, by day and criterion; comments of those whom you served. No pictures, no places, nothing of how you work. Of your account: the name, sign-ins, and what you change, in the log.',
      },
      {
        head: 'What for',
        text: 'For the annex on citizens’ satisfaction that the rules ask for, for you to see your ratings, and for your manager to appraise. For nothing else.',
      },
      {
        head: 'Who sees it',
        text: 'You see your own ratings only. The office’s manager sees the same summary as you, and the office’s charts. The annex prints each officer’s figures. The public page names no officer.',
      },
      {
        head: 'For how long',
        text: 'Single responses and comments are kept for the time that the office has set; after it only sums remain. Sums and annexes are kept like the office’s other reports.',
      },
      {
        head: 'Your rights',
        text: 'To see your ratings, to reply to a period or a comment and be answered, to have wrong data put right. Please turn to the office’s manager.',
      },
    ],
    confirm: 'I have read this',
  },
  explanation: {
    title: 'How to read this',
    own: 'This page has ratings of yourself only. You do not see those of others, and nobody knows which citizen rated. The office’s annex prints each officer’s ratings too.',
    batches: (minimum) =>
      `Figures are released in batches of ended days, each of at least ${minimum} ratings. What was released never changes.`,
    ranges:
      'Some batches give a range only, such as 19–20: where everybody or all but one chose the same level, the exact number would tell what each of them chose.',
    percent: 'A share is the count of a level divided by all ratings of the criterion.',
  },
};
