import { Button, CopyButton } from '@mantine/core';
import classes from './SkillSide.module.css';

const kinds = ['version', 'rating', 'risk', 'downloads'] as const;

interface Props {
  skillId: string;
  name: string;
}

/** Pictures for the publisher's own README, with the Markdown that shows them. */
export function Badges({ skillId, name }: Props) {
  const id = encodeURIComponent(skillId);
  const badge = (kind: string) => `/badges/skills/${id}/${kind}.svg`;
  const origin = window.location.origin;
  const markdown = kinds
    .map((kind) => `[![${name}: ${kind}](${origin}${badge(kind)})](${origin}/skills/${id})`)
    .join('\n');
  return (
    <section className={classes.section} aria-labelledby="badges">
      <h2 id="badges">Badges</h2>
      <p className={classes.badges}>
        {kinds.map((kind) => (
          <img key={kind} src={badge(kind)} alt={kind} height={20} loading="lazy" />
        ))}
      </p>
      <CopyButton value={markdown}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy}>
            {copied ? 'Copied' : 'Copy as Markdown'}
          </Button>
        )}
      </CopyButton>
    </section>
  );
}
