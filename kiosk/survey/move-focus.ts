interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The place of the box that lies next in a direction, or -1. To the side only what stands in the same row. */
export function findNext(boxes: readonly Box[], from: Box, [dx, dy]: readonly [number, number]): number {
  let next = -1;
  let nearest = Number.POSITIVE_INFINITY;
  boxes.forEach((box, at) => {
    const x = (box.left + box.right - from.left - from.right) / 2;
    const y = (box.top + box.bottom - from.top - from.bottom) / 2;
    const isInRow = box.top < from.bottom && box.bottom > from.top;
    const ahead = x * dx + y * dy;
    const distance = ahead + 3 * Math.abs(x * dy + y * dx);
    if (ahead <= 1 || (dy === 0 && !isInRow) || (dx === 0 && isInRow) || distance >= nearest) return;
    next = at;
    nearest = distance;
  });
  return next;
}

/** Arrow keys lead from button to button as the eye does; in a text they stay with the text. */
export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const direction = directions[event.key];
  const { activeElement } = document;
  if (!direction || !activeElement || activeElement instanceof HTMLTextAreaElement) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')].filter(
    (button) => button.checkVisibility?.({ visibilityProperty: true }) ?? true,
  );
  const boxes = buttons.map((button) => button.getBoundingClientRect());
  const next = buttons[findNext(boxes, activeElement.getBoundingClientRect(), direction)];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/** The keys 1, 2, 3 … answer with the first, the second, the third level. */
export function tapByNumber({
  key,
  currentTarget,
}: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  currentTarget.querySelectorAll<HTMLElement>('.level')[Number(key) - 1]?.click();
}
