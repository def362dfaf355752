import type { Words } from '../language.ts';
import type { vi } from './vi.ts';

export const en: Words<typeof vi> = {
  title: 'Charts of the ratings',
  show: 'Show the charts',
  through: (day: string) =>
    `Figures through ${day}. Today’s responses are counted from tomorrow on, so that nobody can tell what the last citizen chose.`,
  notEnded: 'No day of this period has ended yet, so there is nothing to show.',
  noPaperHours: 'Paper forms know no hour, so they are not in this chart.',
  noRatings: 'There are no ratings of these days.',

  by: 'Group by',
  groupings: {
    criterion: 'Criterion',
    officer: 'Officer',
    serviceField: 'Field of service',
    counter: 'Counter',
    channel: 'Way of answering',
    requester: 'Citizen or organisation',
    hour: 'Hour of the day',
    week: 'Week by week',
    month: 'Month by month',
    quarter: 'Quarter by quarter',
  },
  headings: {
    criterion: 'Ratings by criterion',
    officer: 'Ratings by officer',
    serviceField: 'Ratings by field of service',
    counter: 'Ratings by counter',
    channel: 'Ratings by way of answering',
    requester: 'Ratings by citizens and by organisations',
    hour: 'Ratings by hour of the day',
    week: 'Ratings week by week',
    month: 'Ratings month by month',
    quarter: 'Ratings quarter by quarter',
  },
  criterion: 'Criteria counted',
  allCriteria: 'All criteria',
  allOfficerCriteria: 'All criteria about officers',

  channels: {
    kiosk: 'Tablet at the counter',
    link: 'The citizen’s own phone',
    paper: 'Paper form',
  },
  requesters: {
    citizen: 'Citizens',
    organisation: 'Organisations and enterprises',
    unsaid: 'Did not say',
    together: 'All responses together',
  },
  requesterNote:
    'Only responses to a form that asks for it. Where one group has fewer than 5 responses, all are counted together, so that nobody can be told who rated.',
  noCounter: 'No counter named',
  noServiceField: 'No field named',
  hour: (hour: number) => `${hour}:00–${hour + 1}:00`,
  month: (month: string, year: string) => `${month}/${year}`,
  quarter: (quarter: number, year: string) => `Q${quarter}/${year}`,

  period: (from: string, to: string) => `From ${from} to ${to}`,
  counted: (responses: string, ratings: string) => `${responses} responses, ${ratings} ratings`,
  count: (ratings: string) => `n\u00a0=\u00a0${ratings}`,
  level: (level: string, label: string) => `${level} – ${label}`,
  shareOf: (name: string, count: string, percent: string) => `${name}: ${count} (${percent})`,
  percentAxis: 'Share (%)',
  chart: (heading: string) => `Chart: ${heading}. The figures are in the table below.`,
  table: (heading: string) => `Table of figures: ${heading}`,
  columns: {
    ratings: 'Ratings (n)',
    count: (level: string) => `${level} – count`,
    percent: (level: string) => `${level} – share (%)`,
    blanks: 'Left blank',
  },
  total: 'Total',
  none: '–',

  picture: 'Download the picture (PNG)',
  csv: 'Download the table (CSV)',
  saved: (name: string) => `${name} was downloaded.`,
  pictureFailed: 'This browser could not draw the picture. Try again, or download the table.',
  fileName: 'chart',
  comparisonFileName: 'comparison',

  responses: {
    title: 'Response by response',
    intro:
      'A spreadsheet of all responses of the months that have ended, a line for each, for analyses of your own. It names the month and neither day, hour nor comment, so that nobody can be traced.',
    download: (from: string, to: string) => `Download the responses (Excel), from ${from} to ${to}`,
    noMonth: 'There is no whole month in this period that has ended.',
  },

  compare: {
    title: 'Compare',
    intro:
      'Two periods or two groups side by side, for one criterion. The 95% interval (Wilson) tells how far each share may be off because there are only so many ratings.',
    mode: 'Compare',
    modes: {
      period: 'Two periods',
      officer: 'Two officers',
      serviceField: 'Two fields of service',
      counter: 'Two counters',
      channel: 'Two ways of answering',
    },
    criterion: 'For the criterion',
    first: 'One side',
    second: 'The other side',
    other: 'With the period',
    others: {
      before: 'Just before, as long as this one',
      lastYear: 'The same days last year',
      chosen: 'Days of your choice',
    },
    heading: (criterion: string) => `Comparison: ${criterion}`,
    side: (name: string, ratings: string) => `${name} (n\u00a0=\u00a0${ratings})`,
    columns: {
      level: 'Level',
      share: 'Share',
      interval: '95% interval',
      verdict: 'What it says',
    },
    interval: (low: string, high: string) => `${low} – ${high}`,
    verdicts: {
      'too-few': 'Too few to compare',
      apart: 'Clearly different',
      unclear: 'No clear difference',
    },
    tooFew: (least: string) =>
      `Too few to compare: each side needs at least ${least} ratings before one can be called better.`,
    tooFewGroups: 'There must be at least two to compare.',
    noCriteria: 'The office has no criterion that can be compared so.',
  },
};
