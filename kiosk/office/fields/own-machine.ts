/** True of an address that every machine has for itself: no tablet and no phone gets to the server by it. */
export function isOwnMachine(address: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(address);
}
