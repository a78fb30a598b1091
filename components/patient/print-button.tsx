'use client';

import { Button } from '#components/ui/button.tsx';
import { Icon, Printer } from '#components/ui/icon.tsx';

/** Opens the browser's print dialog. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button variant="primary" icon={<Icon of={Printer} />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
