/** Of what the browser may refuse: the list that offered it goes on saying that it is not so. */
export function ignoreRefusal(asked: Promise<unknown>): void {
  asked.catch(() => undefined);
}
