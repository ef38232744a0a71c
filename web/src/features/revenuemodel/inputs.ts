import type { Tier } from '@/lib/api/agreements';
import { isTier } from '@/lib/agreements';

export interface Inputs {
  /** Decimal text, of one unit. */
  price: string;
  quantity: string;
  executions: string;
  tier: Tier;
}

const usual: Inputs = { price: '0.01', quantity: '1', executions: '100000', tier: 'STANDARD' };

export function readInputs(params: URLSearchParams): Inputs {
  const tier = params.get('tier') ?? '';
  return {
    price: params.get('price') ?? usual.price,
    quantity: params.get('quantity') ?? usual.quantity,
    executions: params.get('executions') ?? usual.executions,
    tier: isTier(tier) ? tier : usual.tier,
  };
}

/** The address carries what was typed, so that a calculation can be shared. */
export const writeInputs = (inputs: Inputs) => new URLSearchParams({ ...inputs });

const whole = (text: string, most: number) => {
  const digits = text.replaceAll(/[\s,]/g, '');
  return /^\d{1,12}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= most
    ? Number(digits)
    : undefined;
};

export interface Question {
  price: string;
  quantity: number;
  executionsPerMonth: number;
}

export type Errors = Partial<Record<keyof Inputs, string>>;

/** What the server is asked, or what stands against asking it. */
export function questionOf(inputs: Inputs): { question?: Question; errors: Errors } {
  const price = inputs.price.trim();
  const quantity = whole(inputs.quantity, 1_000_000_000);
  const executionsPerMonth = whole(inputs.executions, 1_000_000_000);
  const errors: Errors = {};
  if (!/^\d{1,9}(\.\d{1,10})?$/.test(price)) errors.price = 'A price like 0.0125.';
  if (!quantity) errors.quantity = 'A whole number from 1 on.';
  if (!executionsPerMonth) errors.executions = 'A whole number from 1 on.';
  return quantity && executionsPerMonth && !errors.price
    ? { question: { price, quantity, executionsPerMonth }, errors }
    : { errors };
}
