import { expect, test } from 'vitest';
import type { DatedFact } from '../../src/lib/domain/visit';
import { reasonsShared, withoutReason } from '../../src/lib/scene/reasons-shared';
import { call, on } from '../domain/ships';

const NAPLES = [14.25, 40.8] as const;
const because = (date: string, reason: string): DatedFact => ({ ...on(date, 'inferred'), reason });

test('a reason that holds of several stops is given once, with their places', () => {
	const shared = reasonsShared([
		call('athens', NAPLES, { arrival: because('1929-06-05~', 'the first stage') }),
		call('istanbul', NAPLES, { arrival: because('1929-06-06~', 'in the order of the stages') }),
		call('varna', NAPLES, { arrival: because('1929-06-07~', 'in the order of the stages') })
	]);
	expect(shared).toEqual([
		{
			known: { evidence: 'inferred', sources: [], reason: 'in the order of the stages' },
			places: ['istanbul', 'varna']
		}
	]);
	const varna = because('1929-06-07~', 'in the order of the stages');
	expect(withoutReason(varna, shared)).toEqual({ ...varna, reason: undefined });
	const athens = because('1929-06-05~', 'the first stage');
	expect(withoutReason(athens, shared)).toBe(athens);
});
