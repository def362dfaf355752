import * as z from 'zod/mini';
import { Slug } from '../catalogue.ts';
import { endpoint } from '../endpoint.ts';
import { receiptCodeRules } from '../receipt-code-rule.ts';
import { officersMost } from '../survey-response.ts';

/** So long an invitation stands; the tablet and the server both forget it then. */
export const launchValidMs = 5 * 60_000;

export const receiptCodeMaxLength = 64;
const receiptCode = z.string().check(z.minLength(1), z.maxLength(receiptCodeMaxLength));

/** What whoever invites a citizen chooses from. */
export const LaunchChoices = z.object({
  officeName: z.string(),
  tablets: z.array(z.object({ deviceId: z.string(), name: z.string(), counterName: z.nullable(z.string()) })),
  /** The tablet at the counter of whoever asks; null where none stands there, or where several do. */
  ownDeviceId: z.nullable(z.string()),
  serviceFields: z.array(z.object({ id: z.string(), name: z.string() })),
  officers: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Whoever asks, where they are an officer: always among those who served. */
  ownOfficerId: z.nullable(z.string()),
  ownServiceFieldIds: z.array(z.string()),
  receiptCodes: z.enum(receiptCodeRules),
});
export type LaunchChoices = z.infer<typeof LaunchChoices>;

export const getLaunchChoices = endpoint('GET /api/v1/offices/:officeId/launch-choices', 'survey.launch', {
  output: LaunchChoices,
});

const Launched = z.object({ launchId: z.string(), expiresAt: z.string() });

/** Invites a citizen at a tablet; the newest invitation replaces the one before. */
export const createLaunch = endpoint(
  'POST /api/v1/offices/:officeId/devices/:deviceId/launches',
  'survey.launch',
  {
    action: { unrecorded: 'tells when whom was asked about' },
    input: z.object({
      /** null: the citizen is asked. */
      serviceFieldId: z.nullable(Slug),
      /** Empty: the citizen is asked, unless an officer invites. */
      officerIds: z.array(Slug).check(z.maxLength(officersMost)),
      receiptCode: z.optional(receiptCode),
    }),
    output: Launched,
    status: 201,
  },
);

/**
 * All that is ever told of an invitation. `waiting`: the tablet has not heard of it. `arrived`: it has, and
 * begins as soon as nobody is answering. `begun`: it stands on the screen. What became of it then is nobody's
 * business.
 */
const launchStates = ['waiting', 'arrived', 'begun', 'replaced', 'expired'] as const;
export type LaunchState = (typeof launchStates)[number];

export const getLaunchState = endpoint(
  'GET /api/v1/offices/:officeId/devices/:deviceId/launches/:launchId',
  'survey.launch',
  { output: z.object({ state: z.enum(launchStates) }) },
);

/** Takes the invitation back, as long as it does not stand on the screen. */
export const withdrawLaunch = endpoint(
  'DELETE /api/v1/offices/:officeId/devices/:deviceId/launches/:launchId',
  'survey.launch',
  { action: { unrecorded: 'tells when whom was asked about' } },
);

/** What the tablet is to ask about, and about whom. */
export const Launch = z.object({
  launchId: z.string(),
  /** The catalogue that the choice was made from. */
  catalogueVersion: z.int(),
  serviceFieldId: z.nullable(z.string()),
  officerIds: z.array(z.string()),
  receiptCode: z.nullable(z.string()),
  secondsLeft: z.int(),
});
export type Launch = z.infer<typeof Launch>;

/** The invitation that waits for the tablet; `withdrawnId` is one that it has and must not begin. */
export const findWaitingLaunch = endpoint('GET /api/v1/launch', 'device', {
  output: z.object({ launch: z.nullable(Launch), withdrawnId: z.optional(z.string()) }),
});

/** The tablet has it: from now on the server knows no more than that. */
export const putLaunchState = endpoint('PUT /api/v1/launches/:launchId', 'device', {
  action: { unrecorded: "a tablet's own state, gone within minutes" },
  input: z.object({ state: z.enum(['arrived', 'begun']) }),
});

/**
 * Server-sent events: `launch` says that one waits, and nothing about it. A comment comes at once and each
 * twenty seconds after, so that a tablet notices a proxy that holds the stream back.
 */
export const watchLaunches = endpoint('GET /api/v1/launches', 'device', { status: 200 });
export const launchStreamBeatMs = 20_000;
