/** `flag.close-red` as people read it: "Flag: close red". The code itself stays in exports. */
export function verbWords(verb: string): string {
  const [area = '', ...acts] = verb.split('.');
  const act = acts.join(' ').replaceAll('-', ' ');
  return `${area.charAt(0).toUpperCase()}${area.slice(1).replaceAll('-', ' ')}: ${act}`;
}
