/** First focus stop of every page: jumps over the navigation to `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-24 rounded-md bg-ink px-4 py-3 font-semibold text-on-ink focus-visible:translate-y-0"
    >
      {label}
    </a>
  );
}
