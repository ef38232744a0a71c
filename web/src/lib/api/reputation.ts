import type { components } from './schema';

// Points, what became of them, and the founding; 1,000,000 micros are one point.

type Schemas = components['schemas'];

export type Reputation = Schemas['Reputation'];
export type ReputationPart = Schemas['ReputationPart'];
export type ReputationEntry = Schemas['ReputationEntry'];
export type PointKind = ReputationEntry['kind'];
export type EntryAction = ReputationEntry['actions'][number];
export type ReputationFlag = Schemas['ReputationFlag'];

export type Founding = Schemas['Founding'];
export type Elector = Schemas['FoundingElector'];
