import { Anchor } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Capabilities } from '@/components/Capabilities';
import { Moment } from '@/components/Moment';
import type { Skill } from '@/lib/api/skills';
import { count } from '@/lib/text';
import { Badges } from './Badges';
import classes from './SkillSide.module.css';
import { UpcomingPrice } from './UpcomingPrice';

interface Props {
  skill: Skill;
  /** How it is used, which another part of the product knows. */
  usage: ReactNode;
}

/** Beside the readme on wide screens, folded above it on narrow ones. */
export function SkillSide({ skill, usage }: Props) {
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  return (
    <aside className={classes.side} aria-label="About this skill">
      {wide ? (
        <>
          {usage}
          <About skill={skill} />
        </>
      ) : (
        <details>
          <summary>About this skill</summary>
          {usage}
          <About skill={skill} />
        </details>
      )}
    </aside>
  );
}

function About({ skill }: { skill: Skill }) {
  const { documentationUrl, repositoryUrl } = skill;
  return (
    <>
      <dl className={classes.facts}>
        {skill.latest && <Fact name="Latest version">{skill.latest}</Fact>}
        {skill.publishedAt && (
          <Fact name="First published">
            <Moment at={skill.publishedAt} />
          </Fact>
        )}
        <Fact name="Skill ID">
          <code>{skill.skillId}</code>
          {skill.alias && (
            <>
              <br />
              elsewhere <code>{skill.alias}</code>
            </>
          )}
        </Fact>
        <Fact name="Price">
          <UpcomingPrice skill={skill} />
        </Fact>
        {skill.licence && <Fact name="Licence">{skill.licence}</Fact>}
        <Fact name="Downloads">{count(skill.downloads)}</Fact>
        {(documentationUrl || repositoryUrl) && (
          <Fact name="Links">
            {documentationUrl && <Outside to={documentationUrl}>Documentation</Outside>}
            {documentationUrl && repositoryUrl && <br />}
            {repositoryUrl && <Outside to={repositoryUrl}>Repository</Outside>}
          </Fact>
        )}
        {skill.tags.length > 0 && (
          <Fact name="Tags">
            <span className={classes.tags}>
              {skill.tags.map((tag) => (
                <Link key={tag} to={`/skills?tag=${encodeURIComponent(tag)}`}>
                  {tag}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </dl>
      <div className={classes.section}>
        <Capabilities capabilities={skill.capabilities} />
      </div>
      {skill.latest && <Badges skillId={skill.skillId} name={skill.name} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Outside({ to, children }: { to: string; children: ReactNode }) {
  if (!/^https?:/.test(to)) return <>{to}</>;
  return (
    <Anchor href={to} inherit rel="noopener nofollow">
      {children}
    </Anchor>
  );
}
