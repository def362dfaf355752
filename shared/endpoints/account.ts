import * as z from 'zod/mini';
import { endpoint } from '../endpoint.ts';
import { MailAddress } from '../mail-address.ts';
import { roles } from '../role.ts';
import { ShortName } from '../short-name.ts';

export const passwordMinLength = 10;
export const passwordMaxLength = 200;

export const Password = z.string().check(z.minLength(1), z.maxLength(passwordMaxLength));

/** Six digits of an app, or a recovery code; spaces and dashes do not matter. */
export const SecondStepCode = z.string().check(z.minLength(1), z.maxLength(50));

export const AccountView = z.object({
  accountId: z.string(),
  name: z.string(),
  /** Where links to a new password go; null also for who may not see it. */
  email: z.nullable(z.string()),
  role: z.enum(roles),
  /** null for the administrator of the whole installation. */
  officeId: z.nullable(z.string()),
  officerId: z.nullable(z.string()),
  /** True until a one-time password was replaced; until then nothing else can be done. */
  mustChangePassword: z.boolean(),
  /** Nobody can sign in with it. */
  isDisabled: z.boolean(),
  /** A code is asked for beside the password. */
  hasSecondStep: z.boolean(),
  /** False for whoever signs in at the authority's own provider. */
  hasPassword: z.boolean(),
});
export type AccountView = z.infer<typeof AccountView>;

/** Open until there is a first account. */
export const getSetup = endpoint('GET /api/v1/setup', 'anyone', { output: z.object({ open: z.boolean() }) });

/** Makes the first account and signs it in. The code is the one that the server prints when it starts. */
export const createFirstAccount = endpoint('POST /api/v1/setup', 'anyone', {
  action: 'account.set-up',
  input: z.object({ setupCode: z.string().check(z.maxLength(100)), name: ShortName, password: Password }),
  output: AccountView,
  status: 201,
  opensSession: true,
});

/** Without a code, where the account has a second step, the right password is answered by `second-step-needed`. */
export const signIn = endpoint('POST /api/v1/session', 'anyone', {
  action: 'session.open',
  input: z.object({ name: ShortName, password: Password, code: z.optional(SecondStepCode) }),
  output: AccountView,
  opensSession: true,
});

export const getSession = endpoint('GET /api/v1/session', 'signed-in', { output: AccountView });

export const signOut = endpoint('DELETE /api/v1/session', 'signed-in', { action: 'session.close' });

/** Ends every other session of the account. */
export const changePassword = endpoint('PUT /api/v1/session/password', 'signed-in', {
  action: 'password.change',
  input: z.object({ currentPassword: Password, newPassword: Password }),
  output: AccountView,
});

/** Where links to a new password go; null: nowhere. Takes the password. */
export const setOwnEmail = endpoint('PUT /api/v1/session/email', 'signed-in', {
  action: 'account.set-email',
  input: z.object({ email: z.nullable(MailAddress), password: Password }),
  output: AccountView,
});

export const listAccounts = endpoint('GET /api/v1/offices/:officeId/accounts', 'account.read', {
  output: z.object({ accounts: z.array(AccountView) }),
});

/** The password is shown once and works until it is replaced at the first sign-in. */
export const createAccount = endpoint('POST /api/v1/offices/:officeId/accounts', 'account.create', {
  action: 'account.create',
  input: z.object({
    name: ShortName,
    role: z.enum(roles),
    officerId: z.optional(z.string()),
    email: z.optional(MailAddress),
  }),
  output: z.object({
    account: AccountView,
    password: z.string(),
    /** Where the person signs in. */
    url: z.string(),
  }),
  status: 201,
});

/** Shuts an account, which ends its sessions at once, or opens it again. Not one's own. */
export const updateAccount = endpoint('PUT /api/v1/offices/:officeId/accounts/:accountId', 'account.update', {
  action: 'account.update',
  input: z.object({ isDisabled: z.boolean() }),
  output: AccountView,
});

/** A new one-time password, for seven days; all sessions of the account end. Not for one's own. */
export const resetPassword = endpoint(
  'POST /api/v1/offices/:officeId/accounts/:accountId/password',
  'account.update',
  {
    action: 'password.reset',
    input: z.object({
      /** Takes the second step off as well: for whoever has lost their telephone. */
      withSecondStep: z.optional(z.boolean()),
    }),
    output: z.object({ account: AccountView, password: z.string(), url: z.string() }),
    status: 201,
  },
);

const SessionView = z.object({
  /** Names the session and opens nothing. */
  sessionId: z.string(),
  /** ISO 8601, UTC; the last use is noted once a minute. */
  openedAt: z.string(),
  lastUsedAt: z.string(),
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** One's own that are open. */
export const listOwnSessions = endpoint('GET /api/v1/sessions', 'signed-in', {
  output: z.object({ sessions: z.array(SessionView) }),
});

/** Ends all of one's own sessions but this one. */
export const endOtherSessions = endpoint('DELETE /api/v1/sessions', 'signed-in', {
  action: 'session.end-others',
});

/** Ends one of one's own. */
export const endSession = endpoint('DELETE /api/v1/sessions/:sessionId', 'signed-in', {
  action: 'session.close',
});
