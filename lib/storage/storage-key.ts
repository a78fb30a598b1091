const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is `<clinic id>/<file id>`: what else lies in the folder or bucket is none of ours. */
export function isStorageKey(text: string): boolean {
  return KEY.test(text);
}

/** The key itself. Throws RangeError for what is none, so that no path leads out of the storage. */
export function checkedKey(key: string): string {
  if (!isStorageKey(key)) throw new RangeError('not a storage key');
  return key;
}
