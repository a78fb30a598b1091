import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link that asks for its page when it is followed. What it leads to is made anew each time, so that asking ahead gets
 * only the frame: on a slow phone eight of them cost more than a second of the page that is there.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
