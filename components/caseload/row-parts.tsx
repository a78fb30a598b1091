import { useTranslations } from 'next-intl';

const PARTS = ['message', 'snooze', 'more'] as const;

/** A control that every row has. */
export type RowPart = (typeof PARTS)[number];

export const ROW_PART_ID = 'row-part-';

/** The words of the rows' buttons, once per page: a button is named by one of them and by the patient's name. */
export function RowPartNames() {
  const t = useTranslations('caseload.part');
  return PARTS.map((part) => (
    <span key={part} id={`${ROW_PART_ID}${part}`} hidden>
      {t(part)}
    </span>
  ));
}
