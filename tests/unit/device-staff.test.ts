import { createDecipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findCodeInHash, normalizeEnrolmentCode } from '../../kiosk/device/enrolment-code.ts';
import { StaffDoor } from '../../kiosk/device/staff-door.ts';
import { buildResponse } from '../../kiosk/outbox/draft.ts';
import { sealedFormat, sealResponses } from '../../kiosk/staff/sealed-export.ts';
import { draft } from './outbox-rig.ts';

describe('an enrolment code', () => {
  it.each(['abcd2345', 'ABCD-2345', ' a b c d – 2345 ', 'AbCd.2345'])(
    'is the same typed as "%s"',
    (typed) => {
      expect(normalizeEnrolmentCode(typed)).toBe('ABCD-2345');
    },
  );

  it('is read from the address that the QR code holds', () => {
    expect(findCodeInHash('#code=abcd-2345')).toBe('ABCD-2345');
    expect(findCodeInHash('#other=1&code=ABCD2345')).toBe('ABCD-2345');
    expect(findCodeInHash('#code=')).toBeUndefined();
    expect(findCodeInHash('')).toBeUndefined();
  });
});

describe('the door for staff', () => {
  it('opens to five taps in a row, and to no fewer', () => {
    const door = new StaffDoor();
    expect([0, 200, 400, 600, 800].map((at) => door.opensAt(at))).toEqual([false, false, false, false, true]);
    expect(door.opensAt(900)).toBe(false);
  });

  it('stays shut for taps that come one by one', () => {
    const door = new StaffDoor();
    for (let at = 0; at < 100_000; at += 1_000) expect(door.opensAt(at)).toBe(false);
  });
});

describe('what is exported', () => {
  it('can be read with the hash that the server keeps, and by nobody else', async () => {
    const responses = [buildResponse(draft({ comment: 'chờ lâu' }), 1, 0), buildResponse(draft(), 2, 0)];
    const text = await sealResponses('device.loc-vinh.d1.the-secret', 'd1', responses);
    expect(text).not.toMatch(/chờ lâu|reception|the-secret/);
    const file: { format: string; deviceId: string; iv: string; data: string } = JSON.parse(text);
    expect(file).toMatchObject({ format: sealedFormat, deviceId: 'd1' });

    const key = createHash('sha256').update('the-secret').digest();
    const data = Buffer.from(file.data, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.iv, 'base64'));
    decipher.setAAD(Buffer.from(`${file.format} ${file.deviceId}`));
    decipher.setAuthTag(data.subarray(-16));
    const opened = Buffer.concat([decipher.update(data.subarray(0, -16)), decipher.final()]).toString();
    expect(opened.split('\n').map((line) => JSON.parse(line))).toEqual(responses);
  });
});
