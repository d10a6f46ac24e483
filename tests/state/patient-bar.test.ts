import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PatientBar } from '../../src/lib/state/patient-bar';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser's own bar, which takes no more than `most` writes in `within` ms and then throws or does nothing. */
function browser({ most = Infinity, within = 0, throws = false } = {}) {
	const writes: { at: number; href: string }[] = [];
	let href = 'https://atlas.example/';
	return {
		writes,
		get href() {
			return href;
		},
		read: () => new URL(href),
		replace(url: URL) {
			const now = performance.now();
			if (writes.filter(({ at }) => now - at < within).length >= most) {
				if (throws) throw new DOMException('too many calls', 'SecurityError');
				return;
			}
			writes.push({ at: now, href: (href = url.href) });
		}
	};
}

const dated = (day: number) => new URL(`https://atlas.example/?t=${day}`);

test('the first address is written at once, and of many in a row no two within half a second', () => {
	const page = browser();
	const bar = new PatientBar(page);
	bar.replace(dated(0));
	expect(page.href).toBe(dated(0).href);
	for (let day = 1; day < 150; day++) {
		vi.advanceTimersByTime(30);
		bar.replace(dated(day));
		expect(bar.read().href).toBe(dated(day).href);
	}
	vi.advanceTimersByTime(500);
	expect(page.href).toBe(dated(149).href);
	const gaps = page.writes.slice(1).map(({ at }, i) => at - (page.writes[i]?.at ?? 0));
	expect(gaps.length).toBeGreaterThan(3);
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(500);
});

test.each([true, false])(
	'an address that the browser refuses is written later, with an error or without (%s)',
	(throws) => {
		const page = browser({ most: 2, within: 30_000, throws });
		const bar = new PatientBar(page);
		for (let day = 0; day < 10; day++) {
			bar.replace(dated(day));
			vi.advanceTimersByTime(1000);
		}
		expect(page.href).toBe(dated(1).href);
		expect(bar.read().href).toBe(dated(9).href);
		vi.advanceTimersByTime(60_000);
		expect(page.href).toBe(dated(9).href);
	}
);

test('what waits is written when the page is left, and not into the address of another', () => {
	const page = browser();
	const bar = new PatientBar(page);
	for (const day of [0, 1]) bar.replace(dated(day));
	bar.leave();
	expect(page.href).toBe(dated(1).href);
	bar.replace(dated(2));
	bar.drop();
	vi.advanceTimersByTime(10_000);
	expect(page.href).toBe(dated(1).href);
});

test('a fault that is no refusal is not kept back', () => {
	const bar = new PatientBar({
		read: () => dated(0),
		replace: () => {
			throw new TypeError('no router yet');
		}
	});
	expect(() => bar.replace(dated(1))).toThrow('no router yet');
});
