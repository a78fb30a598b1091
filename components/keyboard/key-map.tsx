'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useKeySetting } from './key-setting.ts';

export type KeyLine = { keys: readonly string[]; does: string };

/** Every key of a page, and the switch that turns single keys off. Needs the areas `clinic` and `ui`. */
export function KeyMap({
  open,
  onOpenChange,
  lines,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  lines: readonly KeyLine[];
}) {
  const t = useTranslations('clinic.keys');
  const close = useTranslations('ui')('close');
  const [on, turn] = useKeySetting();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('lead')}
      actions={
        <DialogClose>
          <Button keys="Esc">{close}</Button>
        </DialogClose>
      }
    >
      <dl className="divide-y divide-line">
        {lines.map(({ keys, does }) => (
          <div key={does} className="flex items-center gap-4 py-2">
            <dt className="flex w-32 flex-none flex-wrap gap-1.5">
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className="mt-4"
        label={t('switch')}
        detail={t('switchDetail')}
        checked={on}
        onChange={(event) => turn(event.target.checked)}
      />
    </Dialog>
  );
}
