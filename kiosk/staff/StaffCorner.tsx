import { useState } from 'preact/hooks';
import type { Language } from '../../shared/text/language.ts';
import type { Tablet, TabletStatus } from '../device/tablet.ts';
import { PinScreen } from './PinScreen.tsx';
import type { StaffActions } from './StaffPages.tsx';
import { StaffScreen } from './StaffScreen.tsx';
import type { StaffWords } from './words.ts';

export interface StaffCornerProps {
  readonly tablet: Tablet;
  readonly status: TabletStatus;
  readonly words: StaffWords;
  readonly language: Language;
  readonly actions: StaffActions;
}

/** Behind the PIN, where the office has one; locked again as soon as it is left. */
export function StaffCorner({ pinKey, ...corner }: StaffCornerProps & { pinKey: string | undefined }) {
  const [isOpen, setOpen] = useState(pinKey === undefined);
  if (isOpen || pinKey === undefined) return <StaffScreen {...corner} />;
  return <PinScreen pinKey={pinKey} onOpen={() => setOpen(true)} {...corner} />;
}
