import type { components, paths } from './schema';

// How alive the community is, and what waits for a member.

type Schemas = components['schemas'];

export type CommunityStats = Schemas['CommunityStats'];
export type ScorePart = Schemas['EngagementPart'];
export type ScorePartName = ScorePart['name'];
export type CommunityHistory = Schemas['CommunityHistory'];
export type CommunityDay = Schemas['CommunityDay'];

export type Contributor = Schemas['Contributor'];
type ContributorQuery = paths['/api/v1/community/contributors']['get']['parameters']['query'];
export type Period = NonNullable<NonNullable<ContributorQuery>['period']>;

export type Dashboard = Schemas['Dashboard'];
