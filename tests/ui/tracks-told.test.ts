import { expect, test } from 'vitest';
import { tracksTold } from '../../src/lib/scene/tracks-told';
import type { Evidence } from '../../src/lib/domain/visit';

const leg = (from: string, to: string, reason?: string, evidence: Evidence = 'inferred') => ({
	from,
	to,
	evidence,
	sources: ['log'],
	reason
});

test('how lines are known is said once for all that are known so, along the ways that they make', () => {
	const told = tracksTold([
		leg('taranto', 'athens', 'straight'),
		leg('athens', 'istanbul', 'straight'),
		leg('istanbul', 'odessa', 'over the sea'),
		leg('odessa', 'constanta', 'straight'),
		leg('constanta', 'varna', undefined, 'attested')
	]);
	expect(told).toEqual([
		expect.objectContaining({
			known: expect.objectContaining({ reason: 'straight' }),
			ways: [
				['taranto', 'athens', 'istanbul'],
				['odessa', 'constanta']
			]
		}),
		expect.objectContaining({ ways: [['istanbul', 'odessa']] }),
		expect.objectContaining({ ways: [['constanta', 'varna']] })
	]);
});
