import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { flagSeverity } from '#components/patient/flag-severity.ts';
import { useSentence } from '#components/patient/when.ts';
import { Chip } from '#components/ui/chip.tsx';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';
import { useRemembered } from '#lib/i18n/use-remembered.ts';

const SHOWN_CHIPS = 2;

/** Why somebody is in the group: the headline's sentence, its reason, and further flags by name. */
export function RowWhy({ row, today }: { row: CaseloadRow; today: string }) {
  const t = useRemembered('caseload');
  const rules = useRemembered('rules');
  const sentence = useSentence(today);
  const more = row.chips.length - SHOWN_CHIPS;
  return (
    <>
      <p id={`why-${row.episodeId}`}>
        <span className="sr-only">{rules(`group.${row.group}`)}: </span>
        {row.headline === null ? (
          t('onTrackSays')
        ) : (
          <>
            <b>{t('says', { says: sentence(row.headline.says) })}</b>
            {row.headline.because !== '' && (
              <span className="text-ink-2"> {sentence(row.headline.because)}</span>
            )}
          </>
        )}
      </p>
      {row.chips.length > 0 && (
        <ul className="mt-1.5 flex flex-wrap gap-1">
          {row.chips.slice(0, SHOWN_CHIPS).map((chip) => {
            const severity = flagSeverity(chip.rule, chip.severity);
            return (
              <li key={`${chip.rule}-${chip.says}`} className="flex" title={sentence(chip.says)}>
                <Chip tone={severity} icon={<SeverityGlyph severity={severity} size="xs" />}>
                  {rules(`name.${chip.rule}`)}
                </Chip>
              </li>
            );
          })}
          {more > 0 && (
            <li className="flex">
              <Chip tone="line">{t('chipMore', { count: more })}</Chip>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
