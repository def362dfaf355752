import { createDecipheriv } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import { SealedFile } from '../../shared/sealed-file.ts';
import { listDeviceKeys } from '../storage/device.ts';
import type { Storage } from '../storage/storage.ts';

const tagBytes = 16;

/** The file, if this is one. */
export function parseSealedFile(text: string): SealedFile | undefined {
  if (!text.startsWith('{"format":"survey-responses-sealed-')) return undefined;
  try {
    return SealedFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function decrypt({ format, deviceId, iv, data }: SealedFile, keyHash: string): string | undefined {
  const sealed = Buffer.from(data, 'base64');
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      Buffer.from(keyHash, 'base64url'),
      Buffer.from(iv, 'base64'),
    );
    decipher.setAAD(Buffer.from(`${format} ${deviceId}`));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return decipher.update(sealed.subarray(0, -tagBytes)).toString() + decipher.final().toString();
  } catch {
    return undefined;
  }
}

/**
 * The lines of a sealed file, opened with whatever token the tablet had when it sealed them.
 * @throws Problem `sealed-file-unopenable` where the file is another tablet's, or was changed
 */
export async function openSealedFile(
  storage: Storage,
  officeId: string,
  deviceId: string,
  file: SealedFile,
): Promise<string[]> {
  const keys = await storage.read((scope) => listDeviceKeys(scope, officeId, deviceId));
  for (const key of file.deviceId === deviceId ? keys : []) {
    const lines = decrypt(file, key);
    if (lines !== undefined) return lines.split('\n');
  }
  throw new Problem('sealed-file-unopenable', { deviceId, sealedBy: file.deviceId });
}
