import { expect, test } from 'vitest';
import { inSlices, type Steps } from '../../../src/lib/map/tracks/slices';

/** Steps of some milliseconds each; tells when it is let go. */
function* busy(steps: number, letGo: () => void): Steps<string> {
	try {
		for (let i = 0; i < steps; i++) {
			const until = performance.now() + 3;
			while (performance.now() < until);
			yield;
		}
		return 'done';
	} finally {
		letGo();
	}
}

test('long work lets other tasks in between', async () => {
	let others = 0;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		others++;
		port2.postMessage(null);
	};
	port2.postMessage(null);
	expect(
		await inSlices(
			busy(20, () => {}),
			() => true
		)
	).toBe('done');
	port1.close();
	expect(others).toBeGreaterThan(3);
});

test('work that is no longer wanted is given up, and lets go of what it holds', async () => {
	let held = true;
	const work = busy(1000, () => (held = false));
	let asked = 0;
	expect(await inSlices(work, () => ++asked < 3)).toBeUndefined();
	expect(held).toBe(false);
});
