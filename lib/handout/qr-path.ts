import { create } from 'qrcode';

/** White modules around a code, as its standard asks for. */
const QUIET_ZONE = 4;

/** A text as a QR code of level M: side of the square in modules, and the dark modules as an SVG path. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let width = 1;
      while (column + width < modules.size && modules.get(row, column + width)) width += 1;
      path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
      column += width;
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path };
}
