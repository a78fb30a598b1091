import { qrPath } from '#lib/handout/qr-path.ts';

/** A QR code, always dark on white: cameras expect it so in every theme. Rendered on the server. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="block size-56 max-w-full rounded-sm bg-white forced-color-adjust-none"
    >
      <path d={path} fill="var(--color-black)" />
    </svg>
  );
}
