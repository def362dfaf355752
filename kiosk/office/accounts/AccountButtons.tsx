import type { AccountView } from '../../../shared/endpoints/account.ts';
import { en } from '../../../shared/text/office/en.ts';
import { vi } from '../../../shared/text/office/vi.ts';
import { useWords } from '../../ui/PageLanguage.tsx';
import { isSecondClick } from '../fields/second-click.ts';

/** What can be done with an account. */
export interface AccountActions {
  readonly onReset: (account: AccountView) => void;
  readonly onDisable: (account: AccountView) => void;
  readonly onEnable: (account: AccountView) => void;
}

interface Props {
  account: AccountView;
  actions: AccountActions;
}

export function AccountButtons({ account, actions }: Props) {
  const words = useWords({ vi, en }).accounts;
  const { name, isDisabled, hasPassword } = account;
  const turn = isDisabled
    ? ([words.enable, words.enableFor(name), actions.onEnable] as const)
    : ([words.disable, words.disableFor(name), actions.onDisable] as const);
  const reset = [words.reset, words.resetFor(name), actions.onReset] as const;
  const buttons = hasPassword ? [reset, turn] : [turn];
  return (
    <span class="row-buttons">
      {buttons.map(([label, spoken, act]) => (
        <button
          key={label}
          type="button"
          class="button button-small"
          aria-label={spoken}
          onClick={(event) => {
            if (!isSecondClick(event)) act(account);
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
