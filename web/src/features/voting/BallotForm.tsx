import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors } from '@/lib/api/problem';
import type { Choice, MyBallot, Vote } from '@/lib/api/voting';
import { forget, recall, remember } from '@/lib/storage';
import { toast } from '@/lib/toast';
import classes from './Choice.module.css';
import { choiceNames, choices, ChoiceMark } from './choices';
import { useCastBallot } from './queries';

const MAX_REASON = 5_000;

interface Props {
  vote: Vote;
  ballot: MyBallot;
  onDone: () => void;
  onCancel?: () => void;
}

export function BallotForm({ vote, ballot, onDone, onCancel }: Props) {
  const key = `cvf.text.ballot.${vote.rfc}.${vote.round}`;
  const [choice, setChoice] = useState<Choice | undefined>(ballot.choice);
  const [reason, setReason] = useState(() => recall<string>(key) ?? ballot.reason ?? '');
  const [tried, setTried] = useState(false);
  const keep = useDebouncedCallback((text: string) => remember(key, text), 500);
  const cast = useCastBallot(vote.rfc);

  const write = (text: string) => {
    setReason(text);
    keep(text);
  };
  const drop = () => {
    keep.cancel();
    forget(key);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!choice || cast.isPending) return;
    cast.mutate(
      { choice, reason: reason.trim() || undefined, revision: vote.revision },
      {
        onSuccess: () => {
          drop();
          toast.done(ballot.choice ? 'Your ballot is changed.' : 'Your ballot is cast.');
          onDone();
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Options choice={choice} onChoose={setChoice} invalid={tried && !choice} />
        <Textarea
          label="Reason"
          description="Optional. What should the authors and other members know?"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={MAX_REASON}
          value={reason}
          error={fieldErrors(cast.error).reason}
          onChange={(event) => write(event.currentTarget.value)}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
        />
        <Counter used={reason.length} />
        <ProblemAlert error={cast.error} fields={['reason']} />
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed" maw="34ch">
            {vote.hiddenUntilClose
              ? 'Until the close nobody sees your ballot; then it is public with your name.'
              : 'Ballots are public with your name.'}{' '}
            You can change yours until the close.
          </Text>
          <Group gap="xs">
            {onCancel && (
              <Button
                variant="default"
                onClick={() => {
                  drop();
                  onCancel();
                }}
              >
                Cancel
              </Button>
            )}
            <Button type="submit" loading={cast.isPending}>
              {ballot.choice ? 'Change my ballot' : 'Cast my ballot'}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

interface OptionsProps {
  choice?: Choice;
  onChoose: (choice: Choice) => void;
  invalid: boolean;
}

function Options({ choice, onChoose, invalid }: OptionsProps) {
  return (
    <div>
      <fieldset className={classes.options} aria-describedby={invalid ? 'choice-error' : undefined}>
        <legend>Should this RFC be adopted?</legend>
        {choiceNames.map((each) => (
          <label key={each} className={classes.option} data-choice={each}>
            <input
              type="radio"
              name="choice"
              value={each}
              checked={choice === each}
              onChange={() => onChoose(each)}
            />
            <ChoiceMark choice={each} />
            <span>{choices[each].explain}</span>
          </label>
        ))}
      </fieldset>
      {invalid && (
        <Text id="choice-error" size="sm" c="red" mt="xs" role="alert">
          Please choose one of the four.
        </Text>
      )}
    </div>
  );
}

function Counter({ used }: { used: number }) {
  if (used === 0) return null;
  return (
    <Text size="xs" c="dimmed" ta="right" mt={-10}>
      {used.toLocaleString('en')} of {MAX_REASON.toLocaleString('en')} characters
    </Text>
  );
}
