import { Alert, Skeleton, Text } from '@mantine/core';
import { Capabilities } from '@/components/Capabilities';
import { RiskBadge } from '@/components/RiskBadge';
import { formatName, missingName, riskName } from '@/lib/skills';
import { listed } from '@/lib/text';
import classes from './Publishing.module.css';
import type { ReadSkill, Validation } from './types';

interface Props {
  /** Nothing while there is no manifest or no answer. */
  validation?: Validation;
  waiting: boolean;
}

/** What the platform understands, before anything is saved. */
export function ReadPreview({ validation, waiting }: Props) {
  return (
    <section
      className={classes.preview}
      aria-label="What the platform reads"
      aria-busy={waiting || undefined}
    >
      <h2>What the platform reads</h2>
      {!validation && waiting && <Skeleton height={120} />}
      {!validation && !waiting && (
        <Text c="dimmed" size="sm">
          Its name, risk and capabilities appear here as soon as there is a manifest.
        </Text>
      )}
      {validation && <Answer validation={validation} />}
    </section>
  );
}

function Answer({ validation: { format, skill, notes, errors } }: { validation: Validation }) {
  return (
    <>
      <p className={classes.format} data-valid={errors.length === 0 || undefined}>
        {format ? formatName[format] : 'No known format'}
        {errors.length > 0 ? ', with problems' : ', valid'}
      </p>
      {skill && <Read skill={skill} />}
      {notes.map((note) => (
        <Text key={note} size="sm" c="dimmed" mt="sm">
          {note}
        </Text>
      ))}
    </>
  );
}

function Read({ skill }: { skill: ReadSkill }) {
  const { riskLevel, leastRisk, missing } = skill;
  return (
    <>
      <p className={classes.readName}>{skill.name}</p>
      <Text size="sm">
        <code>{skill.skillId}</code> {skill.version}
      </Text>
      <Text size="sm" c="dimmed" mt={4} lineClamp={4}>
        {skill.description}
      </Text>
      <div className={classes.meta}>
        {riskLevel && <RiskBadge risk={riskLevel} />}
        {skill.licence && <span>{skill.licence}</span>}
      </div>
      <Text size="sm" mt="sm">
        What it declares makes it at least{' '}
        <b>
          {leastRisk} {riskName[leastRisk].toLowerCase()}
        </b>
        .
      </Text>
      {riskLevel && riskLevel < leastRisk && (
        <Alert color="red" mt="sm">
          {riskLevel} is too low for what the manifest declares.
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert color="yellow" mt="sm">
          Before publication it needs {listed(missing.map((each) => missingName[each]))}.
        </Alert>
      )}
      <div className={classes.capabilities}>
        <Capabilities capabilities={skill.capabilities} />
      </div>
    </>
  );
}
