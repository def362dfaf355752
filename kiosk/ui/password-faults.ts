import { passwordMaxLength, passwordMinLength } from '../../shared/endpoints/account.ts';

export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}

export interface PasswordFaults {
  readonly password?: 'too-short' | 'too-long';
  readonly again?: 'differs';
}

export function findPasswordFaults({ password, again }: TypedPassword): PasswordFaults {
  return {
    ...(password.length > passwordMaxLength ? { password: 'too-long' as const } : {}),
    ...(password.length < passwordMinLength ? { password: 'too-short' as const } : {}),
    ...(password !== again ? { again: 'differs' as const } : {}),
  };
}
