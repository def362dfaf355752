import type { Endpoint } from '../endpoint.ts';
import * as account from './account.ts';
import * as alert from './alert.ts';
import * as annexExport from './annex-export.ts';
import * as annexSource from './annex-source.ts';
import * as apiKey from './api-key.ts';
import * as audit from './audit.ts';
import * as catalogueDraft from './catalogue-draft.ts';
import * as catalogueVersion from './catalogue-version.ts';
import * as closing from './closing.ts';
import * as comment from './comment.ts';
import * as device from './device.ts';
import * as feedbackCase from './feedback-case.ts';
import * as figures from './figures.ts';
import * as launch from './launch.ts';
import * as media from './media.ts';
import * as office from './office.ts';
import * as officer from './officer.ts';
import * as paper from './paper.ts';
import * as passwordReset from './password-reset.ts';
import * as peopleSheet from './people-sheet.ts';
import * as rating from './rating.ts';
import * as responseReview from './response-review.ts';
import * as secondStep from './second-step.ts';
import * as signInProvider from './sign-in-provider.ts';
import * as staff from './staff.ts';
import * as surveyLink from './survey-link.ts';

function endpointsOf(module: Record<string, unknown>): Endpoint[] {
  return Object.values(module).filter(
    (value): value is Endpoint => typeof value === 'object' && value !== null && 'caller' in value,
  );
}

/** Every endpoint there is; a test holds that the server binds each of them, and nothing else. */
export const endpoints: readonly Endpoint[] = [
  device,
  account,
  secondStep,
  passwordReset,
  signInProvider,
  audit,
  office,
  catalogueDraft,
  catalogueVersion,
  annexExport,
  annexSource,
  apiKey,
  figures,
  closing,
  media,
  officer,
  rating,
  paper,
  peopleSheet,
  staff,
  launch,
  surveyLink,
  comment,
  feedbackCase,
  responseReview,
  alert,
].flatMap(endpointsOf);
