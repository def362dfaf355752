import { getDeviceLanguages } from '../../shared/endpoints/device.ts';
import { deleteLanguage, listLanguages, putLanguage } from '../../shared/endpoints/office.ts';
import { Problem } from '../../shared/problem.ts';
import type { Bind } from '../http/bind.ts';
import type { Services } from '../http/services.ts';
import * as operations from '../operations/language.ts';
import * as languages from '../storage/language.ts';

export function bindLanguages(bind: Bind, { storage }: Services): void {
  bind(listLanguages, async ({ param }) => ({
    languages: await storage.read((scope) => languages.listLanguages(scope, param('officeId'))),
  }));

  bind(putLanguage, async ({ param, input, now }) => {
    if (input.code !== param('code'))
      throw new Problem('invalid-request', {
        faults: [{ line: null, path: 'code', rule: 'invalid_value' }],
      });
    return operations.putLanguage(storage, param('officeId'), input, now);
  });

  bind(deleteLanguage, async ({ param }) => {
    await storage.write((scope) => languages.deleteLanguage(scope, param('officeId'), param('code')));
    return undefined;
  });

  bind(getDeviceLanguages, async ({ principal }) => {
    if (principal.kind !== 'device') throw new Problem('forbidden');
    return operations.getDeviceLanguages(storage, principal.officeId);
  });
}
