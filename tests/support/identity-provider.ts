import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import type { ProviderSettings } from '../../server/access/sign-in-provider.ts';
import type { SignInRules } from '../../server/access/sign-in-rule.ts';

/** Somebody whom the provider knows. */
export interface Person {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

const client = { id: 'khao-sat', secret: 'a-secret-of-thirty-two-characters' } as const;

/** A real provider of OpenID Connect on loopback. It asks for no password: `person` is who sits before it. */
export class IdentityProvider {
  readonly issuer: string;
  person: Person = { subject: 'nobody', claims: {} };
  /** The person changes their mind. */
  declines = false;
  readonly #server: Server;
  readonly #provider: Provider;

  private constructor(server: Server, host: string, returnAddresses: readonly string[]) {
    this.#server = server;
    this.issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
    this.#provider = new Provider(this.issuer, this.#configure(returnAddresses));
    const answer = this.#provider.callback();
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void this.#signIn(request, response);
      else void answer(request, response);
    });
  }

  /** @param publicUrl of the server that people come from */
  static async open(publicUrl: string, host = '127.0.0.1'): Promise<IdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new IdentityProvider(server, host, [`${publicUrl}/office`, `${publicUrl}/officer`]);
  }

  /** What the server is to be told about it. */
  settings(rules: SignInRules): ProviderSettings {
    const { issuer } = this;
    const asked = { name: 'Cổng cán bộ', scope: 'openid profile', rules };
    return { issuer, clientId: client.id, clientSecret: client.secret, ...asked };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #configure(returnAddresses: readonly string[]): Configuration {
    return {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [...returnAddresses],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      cookies: { keys: ['a key of these tests'] },
      claims: { profile: ['name', 'preferred_username', 'groups', 'unit', 'staff'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, subject) => ({
        accountId: subject,
        claims: async () => ({ ...(this.person.subject === subject && this.person.claims), sub: subject }),
      }),
      loadExistingGrant: async ({ oidc: { client: asking, session, provider } }) => {
        const grant = new provider.Grant({
          clientId: asking?.clientId ?? '',
          accountId: session?.accountId ?? '',
        });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    };
  }

  async #signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = this.declines
      ? { error: 'access_denied' }
      : { login: { accountId: this.person.subject, remember: false } };
    await this.#provider.interactionFinished(request, response, result);
  }
}

/** Goes where a browser goes, from one redirect to the next, until it is back. @returns what stands in the address */
export async function walk(url: string, publicUrl: string): Promise<URL> {
  const cookies = new Map<string, string>();
  for (let address = url; ; ) {
    if (address.startsWith(publicUrl)) return new URL(address);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    address = new URL(next, address).href;
  }
}
