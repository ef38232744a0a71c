import { Mark, type Tone } from './Mark';
import { severityName, type Severity } from '@/lib/sla';

const tones: Record<Severity, Tone> = { CRITICAL: 'bad', MAJOR: 'waiting', MINOR: 'quiet' };

export function SeverityMark({ severity }: { severity: Severity }) {
  return <Mark tone={tones[severity]}>{severityName[severity]}</Mark>;
}
