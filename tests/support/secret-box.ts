import { SecretBox, secretKeyBytes } from '../../server/access/secret-box.ts';

/** As an operator would set it: the same for every test, so that none leaves a key file behind. */
export const testSecretKey = Buffer.alloc(secretKeyBytes, 7).toString('base64');

export const testSecretBox = new SecretBox(Buffer.from(testSecretKey, 'base64'));
