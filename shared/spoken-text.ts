import { type Catalogue, type Criterion, officerLabel } from './catalogue.ts';
import type { words } from './text/survey/vi.ts';

/** Screens whose sentences are the program's own. */
const spokenScreens = [
  'attract',
  'service-field',
  'officer',
  'several',
  'requester',
  'comment',
  'last-look',
  'thanks',
  'failed',
] as const;
export type SpokenScreen = (typeof spokenScreens)[number];

/** Keys of texts that may be read aloud; `recordingOf` makes the name of a recording of them. */
export function screenText(screen: SpokenScreen): string {
  return `screen/${screen}`;
}

export function criterionText(criterionId: string): string {
  return `criterion/${criterionId}`;
}

/** A level in the criterion's own words; most criteria share the common ones, which are recorded once. */
export function levelText({ id, levelLabels }: Criterion, level: string): string {
  return levelLabels ? `level/${id}/${level}` : commonLevelText(level);
}

function commonLevelText(level: string): string {
  return `level/${level}`;
}

export function officerText(officerId: string): string {
  return `officer/${officerId}`;
}

export function serviceFieldText(serviceFieldId: string): string {
  return `service-field/${serviceFieldId}`;
}

type SurveyWords = Readonly<Record<'attract' | 'thanks' | 'failed', Readonly<Record<string, string>>>> &
  Pick<typeof words, 'field' | 'officer' | 'requester' | 'comment' | 'lastLook'>;

/** What is said on a screen of the program's own. Of what a citizen answered it says nothing. */
export function sentenceOf(screen: SpokenScreen, words: SurveyWords): string {
  const { attract, field, officer, requester, comment, lastLook, thanks, failed } = words;
  switch (screen) {
    case 'attract':
      return `${attract.invitation}. ${attract.promise}`.replaceAll('\u00a0', ' ');
    case 'service-field':
      return field.question.replaceAll('\u00a0', ' ');
    case 'officer':
      return officer.question;
    case 'several':
      return `${officer.whoServed} ${officer.howTo}`;
    case 'requester':
      return requester.question;
    case 'comment':
      return `${comment.question} ${comment.reminder}`;
    case 'last-look':
      return lastLook.question;
    case 'thanks':
      return `${thanks.title} ${thanks.text}`;
    case 'failed':
      return `${failed.title}. ${failed.text}`;
  }
}

/** A text by its language; `vi` always. */
type Texts = Readonly<Record<string, string>> & { readonly vi: string };

export interface SpokenText {
  readonly key: string;
  readonly text: Texts;
}

export interface SpokenGroup {
  readonly group: 'screens' | 'criteria' | 'levels' | 'serviceFields' | 'officers';
  readonly texts: readonly SpokenText[];
}

/** The languages of a questionnaire, Vietnamese first: those in which some criterion is worded. */
export function listCatalogueLanguages({ criteria }: Catalogue): string[] {
  const others = new Set(criteria.flatMap(({ text }) => Object.keys(text).filter((key) => text[key])));
  others.delete('vi');
  return ['vi', ...[...others].sort()];
}

function levelTexts({ levels, criteria }: Catalogue): SpokenText[] {
  const common = levels.map(({ level, label }) => ({ key: commonLevelText(level), text: label }));
  const own = criteria.flatMap((criterion) =>
    (criterion.levelLabels ?? []).map((label, index) => ({
      key: levelText(criterion, levels[index]?.level ?? ''),
      text: label,
    })),
  );
  return criteria.every(({ levelLabels }) => levelLabels) ? own : [...common, ...own];
}

/** All that can be read aloud to a citizen who is asked with this catalogue. */
export function listSpokenTexts(
  catalogue: Catalogue,
  wordsOf: Readonly<Record<string, SurveyWords>> & { readonly vi: SurveyWords },
): SpokenGroup[] {
  const { criteria, officers, serviceFields, asksRequester } = catalogue;
  const shown = spokenScreens.filter((screen) => screen !== 'requester' || asksRequester);
  const sentencesOf = (screen: SpokenScreen) =>
    Object.fromEntries(
      Object.entries(wordsOf).map(([language, words]) => [language, sentenceOf(screen, words)]),
    ) as Texts;
  const groups: SpokenGroup[] = [
    {
      group: 'screens',
      texts: shown.map((screen) => ({ key: screenText(screen), text: sentencesOf(screen) })),
    },
    { group: 'criteria', texts: criteria.map(({ id, text }) => ({ key: criterionText(id), text })) },
    { group: 'levels', texts: levelTexts(catalogue) },
    {
      group: 'serviceFields',
      texts: serviceFields.map(({ id, name }) => ({ key: serviceFieldText(id), text: name })),
    },
    {
      group: 'officers',
      texts: officers.map((officer) => ({
        key: officerText(officer.id),
        text: { vi: officerLabel(officer) },
      })),
    },
  ];
  return groups.filter(({ texts }) => texts.length > 0);
}
