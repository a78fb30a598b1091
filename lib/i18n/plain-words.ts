type Tree = { readonly [key: string]: string | Tree };

/** Every text of a tree of messages with its key, such as `state.done.title`. */
export function* textsOf(tree: Tree, path: readonly string[] = []): Generator<{ key: string; text: string }> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield { key: [...path, name].join('.'), text: value };
    else yield* textsOf(value, [...path, name]);
  }
}

/** What a message can say: one text per choice of its plurals and selects, with plain words for what is filled in. */
export function readingsOf(message: string): string[] {
  const open = findChoice(message);
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, '')
      .replace(/\{\w+\}/g, 'Ann')
      .replaceAll('#', '3');
  if (open === null) return [plain(message)];
  return open.branches.flatMap((branch) =>
    readingsOf(message.slice(0, open.from) + branch + message.slice(open.to)),
  );
}

/** The first `{x, plural|select, …}` of a message and what its branches say. */
function findChoice(message: string): { from: number; to: number; branches: string[] } | null {
  const start = /\{\w+,\s*(?:plural|select)\s*,/.exec(message);
  if (!start) return null;
  const branches: string[] = [];
  let depth = 1;
  let branchFrom = 0;
  for (let place = start.index + start[0].length; place < message.length; place += 1) {
    if (message[place] === '{') {
      depth += 1;
      if (depth === 2) branchFrom = place + 1;
    } else if (message[place] === '}') {
      if (depth === 2) branches.push(message.slice(branchFrom, place));
      depth -= 1;
      if (depth === 0) return { from: start.index, to: place + 1, branches };
    }
  }
  return null;
}
