import type { Severity as GlyphSeverity } from '#components/glyph/severity.tsx';
import { showsNoProgress } from '#lib/clinical/caseload.ts';
import type { Severity } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';

/** The shape and word with which a flag is shown. */
export function flagSeverity(rule: RuleId, severity: Severity): GlyphSeverity {
  switch (severity) {
    case 'urgent':
      return 'urgent';
    case 'review':
      return showsNoProgress({ rule, severity }) ? 'stuck' : 'review';
    case 'watch':
      return 'watch';
    case 'good':
      return rule === 'READY' || rule === 'RECOVERED' ? 'ready' : 'track';
  }
}
