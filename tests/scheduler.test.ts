import { expect, test } from 'vitest';
import { inSlices, type Steps } from '../src/lib/scheduler';
import { otherTasksBeside } from './other-tasks';

/** Steps of some milliseconds each. */
function* busy(steps: number, onstep = () => {}): Steps<string> {
	for (let i = 0; i < steps; i++) {
		const until = performance.now() + 3;
		while (performance.now() < until);
		onstep();
		yield;
	}
	return 'done';
}

test('long work lets other tasks in between', async () => {
	const others = await otherTasksBeside(async () => {
		expect(await inSlices(busy(20), () => true)).toBe('done');
	});
	expect(others).toBeGreaterThan(3);
});

test('work that is no longer wanted is given up', async () => {
	let done = 0;
	let asked = 0;
	const work = busy(1000, () => done++);
	expect(await inSlices(work, () => ++asked < 3)).toBeUndefined();
	expect(done).toBeGreaterThan(2);
	expect(done).toBeLessThan(100);
});
