import { officerLabel, type ServiceField } from '../../shared/catalogue.ts';
import { localize } from '../../shared/localized-text.ts';
import { type Requester, requesters } from '../../shared/requester.ts';
import {
  criterionText,
  levelText,
  officerText,
  type SpokenScreen,
  screenText,
  sentenceOf,
  serviceFieldText,
} from '../../shared/spoken-text.ts';
import { type FlowState, findStep } from '../survey/flow-state.ts';
import type { SurveyWords } from '../survey/languages.ts';
import { groupOfficers } from '../survey/several.ts';
import type { RatingStep } from '../survey/steps.ts';

/** A text as it is heard. */
export interface Piece {
  readonly key: string;
  readonly text: string;
  readonly language: string;
}

/** What a screen says: its question, with whom or what it is about, and all that can be chosen, in their order. */
export interface SpokenParts {
  readonly question: readonly Piece[];
  readonly choices: readonly Piece[];
}

interface Reader {
  readonly flow: FlowState;
  readonly words: SurveyWords;
  readonly language: string;
}

/**
 * What is read on the screen that is shown. It follows from the screen alone, never from what was chosen, ticked
 * or written. undefined where there is nothing to say.
 */
export function readScreen(reader: Reader): SpokenParts | undefined {
  const { flow } = reader;
  const { phase, catalogue } = flow;
  if (phase.kind === 'attract' || phase.kind === 'thanks' || phase.kind === 'failed')
    return { question: [screenPiece(phase.kind, reader)], choices: [] };
  const step = findStep(flow);
  if (phase.kind !== 'asking' || !step) return undefined;
  switch (step.kind) {
    case 'field':
      return {
        question: [screenPiece('service-field', reader)],
        choices: catalogue.serviceFields.map((field) => fieldPiece(field, reader)),
      };
    case 'officer':
    case 'several':
      return {
        question: [screenPiece(step.kind, reader)],
        choices: groupOfficers(flow, phase.answers.served).likely.map(officerPiece),
      };
    case 'rating':
      return readRating(step, reader);
    case 'requester':
      return {
        question: [screenPiece(step.kind, reader)],
        choices: requesters.map((each) => requesterPiece(each, reader)),
      };
    case 'comment':
    case 'last-look':
      return { question: [screenPiece(step.kind, reader)], choices: [] };
  }
}

function readRating({ criterion, subjectId }: RatingStep, reader: Reader): SpokenParts {
  const { flow, language } = reader;
  const { levels, serviceFields } = flow.catalogue;
  const officer = criterion.per === 'officer' && flow.everybody.find(({ id }) => id === subjectId);
  const field = criterion.per === 'serviceField' && serviceFields.find(({ id }) => id === subjectId);
  return {
    question: [
      { key: criterionText(criterion.id), text: localize(criterion.text, language), language },
      ...(officer ? [officerPiece(officer)] : []),
      ...(field ? [fieldPiece(field, reader)] : []),
    ],
    choices: levels.map(({ level, label }, index) => ({
      key: levelText(criterion, level),
      text: localize(criterion.levelLabels?.[index] ?? label, language),
      language,
    })),
  };
}

function screenPiece(screen: SpokenScreen, { words, language }: Reader): Piece {
  return { key: screenText(screen), text: sentenceOf(screen, words), language };
}

/** Read by the tablet's own voice: an office records no words of the program's buttons. */
function requesterPiece(requester: Requester, { words, language }: Reader): Piece {
  return { key: `requester/${requester}`, text: words.requester[requester], language };
}

function fieldPiece({ id, name }: ServiceField, { language }: Reader): Piece {
  return {
    key: serviceFieldText(id),
    text: localize(name, language),
    language: name[language] ? language : 'vi',
  };
}

/** Names and titles are Vietnamese in every language. */
function officerPiece(officer: Parameters<typeof officerLabel>[0]): Piece {
  return { key: officerText(officer.id), text: officerLabel(officer), language: 'vi' };
}
