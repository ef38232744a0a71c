import type { components } from '@/lib/api/schema';

type Schemas = components['schemas'];

export type TodayData = Schemas['Today'];
export type TodayQueue = Schemas['TodayQueue'];
export type TodayItem = Schemas['TodayItem'];
export type QueueKind = TodayQueue['kind'];
