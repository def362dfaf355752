import * as oidc from 'openid-client';
import { Problem } from '../../shared/problem.ts';
import type { SignInRequest } from './sign-in-request.ts';
import type { Claims, SignInRules } from './sign-in-rule.ts';

const requestMs = 10 * 60_000;
/** Of each call: before the page gives up waiting for this server. */
const timeoutSeconds = 6;
const clockToleranceSeconds = 30;

export interface ProviderSettings {
  /** Of OpenID Connect; its address ends where `/.well-known/openid-configuration` begins. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
  readonly scope: string;
  readonly rules: SignInRules;
}

/** Who the provider says somebody is: for ever the same by issuer and subject, by nothing else. */
export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
}

interface Beginning {
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
  /** Even if it thinks that it knows. */
  readonly asksWho: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** The method that the specification takes for granted, unless the provider says that it has another one only. */
function authenticate(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const takesBasic = methods?.includes('client_secret_basic') ?? true;
    return (takesBasic ? basic : post)(server, ...rest);
  };
}

/** Of what a provider says: that the person did not finish. All else is for whoever looks after the server. */
const unfinished = /^(access_denied|\w+_required)$/;

/** What went wrong at the provider; what was wrong with the proof. */
function problemOf(error: unknown): Problem {
  const { code, error: said, cause } = error as Partial<Record<'code' | 'error' | 'cause', unknown>>;
  if (unfinished.test(String(said))) return new Problem('sign-in-declined', { reason: said });
  const isUnproven = said === 'invalid_grant' || /^OAUTH_(JWT|INVALID_RESPONSE|KEY_)/.test(String(code));
  if (isUnproven) return new Problem('sign-in-unproven');
  const below = [cause].flat()[0] as { code?: unknown; parameters?: { error?: unknown } } | undefined;
  const reason = said ?? below?.parameters?.error ?? below?.code ?? code ?? String(error);
  return new Problem('sign-in-provider-unavailable', { reason });
}

/** An OpenID Connect provider. It is first asked when somebody wants to sign in by it. */
export class SignInProvider {
  readonly #settings: ProviderSettings;
  #configuration: Promise<oidc.Configuration> | undefined;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  get name(): string {
    return this.#settings.name;
  }

  get rules(): SignInRules {
    return this.#settings.rules;
  }

  /** @throws Problem `sign-in-provider-unavailable` */
  async begin({ redirectUri, asksWho, now }: Beginning): Promise<{ url: string; request: SignInRequest }> {
    const configuration = await this.#discover();
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.#settings.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      ...(asksWho ? { prompt: 'login' } : {}),
    });
    const request = { state, nonce, codeVerifier, redirectUri, expiresAt: now + requestMs };
    return { url: url.href, request };
  }

  /**
   * @param query what the browser came back with
   * @throws Problem `sign-in-expired`, `sign-in-declined`, `sign-in-unproven`, `sign-in-provider-unavailable`
   */
  async finish(query: string, request: SignInRequest): Promise<ProvenPerson> {
    const { state, nonce, codeVerifier, redirectUri } = request;
    const came = new URL(redirectUri);
    came.search = query;
    // Another tab's, or made up by somebody: not what this browser went away with last.
    if (came.searchParams.get('state') !== state) throw new Problem('sign-in-expired');
    const configuration = await this.#discover();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, came, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Problem('sign-in-unproven');
      const more = configuration.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {};
      return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
    } catch (error) {
      throw error instanceof Problem ? error : problemOf(error);
    }
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: clockToleranceSeconds };
    const isPlain = issuer.startsWith('http:');
    this.#configuration ??= oidc
      .discovery(new URL(issuer), clientId, metadata, authenticate(clientSecret), {
        timeout: timeoutSeconds,
        execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
      })
      .catch((error: unknown) => {
        this.#configuration = undefined;
        throw new Problem('sign-in-provider-unavailable', problemOf(error).details);
      });
    return this.#configuration;
  }
}
