/**
 * For a list that may be longer than the screen, as its `ref`: says on the element what is out of sight, so that
 * the style sheet shows the buttons that turn it.
 */
export function watchList(list: HTMLElement | null): (() => void) | undefined {
  if (!list) return undefined;
  const look = () => {
    const { scrollTop, clientHeight, scrollHeight } = list;
    list.toggleAttribute('data-more-above', scrollTop > 1);
    list.toggleAttribute('data-more-below', scrollTop + clientHeight < scrollHeight - 1);
  };
  // It looks once by itself, before the list is drawn; looking at once would have all of it laid out twice.
  const observer = new ResizeObserver(look);
  for (const part of [list, ...list.children]) observer.observe(part);
  list.addEventListener('scroll', look, { passive: true });
  return () => {
    observer.disconnect();
    list.removeEventListener('scroll', look);
  };
}

/** Turns the list beside the button by nearly its height: a line of the last page stays, to go on from. */
export function turnList(button: HTMLElement, direction: 1 | -1): void {
  const list = button.closest('.question-body')?.querySelector('.list');
  list?.scrollBy({ top: direction * list.clientHeight * 0.8 });
}
