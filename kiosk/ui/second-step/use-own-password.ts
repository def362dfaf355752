import { useState } from 'preact/hooks';
import { Problem } from '../../../shared/problem.ts';
import { en } from '../../../shared/text/page/en.ts';
import { vi } from '../../../shared/text/page/vi.ts';
import { useWords } from '../PageLanguage.tsx';

export interface OwnPassword {
  readonly value: string;
  readonly setValue: (value: string) => void;
  /** What is wrong with it, once the form was sent. */
  readonly error: string | undefined;
  /** Runs what takes the password; a wrong one is said beside it and not below the form. */
  readonly check: (work: () => Promise<void>) => Promise<void>;
}

/** One's own password, asked for once more. */
export function useOwnPassword(wasSent: boolean): OwnPassword {
  const words = useWords({ vi, en });
  const [value, setValue] = useState('');
  const [isWrong, setWrong] = useState(false);
  const missing = wasSent && value === '' ? words.required : undefined;
  return {
    value,
    setValue,
    error: isWrong ? words.password.currentWrong : missing,
    check: async (work) => {
      setWrong(false);
      try {
        await work();
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'wrong-credentials')) throw error;
        setWrong(true);
      }
    },
  };
}
