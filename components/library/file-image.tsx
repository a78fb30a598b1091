import type { ComponentProps } from 'react';

/** A picture served by this application as it is, loaded when it comes near the screen. */
export function FileImage({ alt, ...rest }: ComponentProps<'img'> & { alt: string }) {
  // biome-ignore lint/performance/noImgElement: the image optimizer is switched off, files come in their final size
  return <img {...rest} alt={alt} loading="lazy" decoding="async" />;
}
