/** A key to press, as written on the keyboard: "A", "Ctrl K". */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{keys}</kbd>;
}
