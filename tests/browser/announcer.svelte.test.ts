import fc from 'fast-check';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chronicleOf, entriesBetween, type Entry } from '../../src/lib/domain/chronicle';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY, HOUR } from '../../src/lib/domain/time';
import { Announcer, LULL } from '../../src/lib/state/announcer.svelte';
import Announced from './Announced.svelte';
import {
	call,
	event,
	happening,
	ISTANBUL,
	NAPLES,
	on,
	PIRAEUS,
	SEVASTOPOL,
	voyage
} from '../domain/ships';

const squadron = scheduleOf(
	voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('istanbul', ISTANBUL, { passage: true }),
		call('piraeus', PIRAEUS),
		call('naples', NAPLES, {
			arrival: on('1933-10-30'),
			happenings: [happening('1933-11-02')],
			departure: on('1933-11-05', 'inferred')
		}),
		call('sevastopol-2', SEVASTOPOL)
	])
) as Schedule;
const chronicle = chronicleOf(byTheirDates([squadron]), [
	event('pact', '1933-09-02'),
	event('toast', '1933-10-29')
]);

const noon = (date: string) => Date.parse(`${date}T12:00Z`);
const before = noon('1933-09-01');
const after = noon('1933-12-01');

/** "arrival naples", "event pact" */
const inShort = (entry: Entry | null) =>
	entry &&
	`${entry.what} ${entry.what === 'event' ? entry.event.id : entry.stop.place.replace('-2', '')}`;

/** Plays from one instant to another in so many ms of wall time, a frame each 20 ms, and lists what is said and when. */
function play(announcer: Announcer, from: number, to: number, ms: number, start = 0) {
	const said: { at: number; what: string | null }[] = [];
	let now = start;
	const saidBefore = announcer.entry;
	const stop = $effect.root(() => {
		$effect(() => {
			if (announcer.entry && announcer.entry !== saidBefore)
				said.push({ at: now, what: inShort(announcer.entry) });
		});
	});
	for (let passed = 0; passed < ms; passed += 20) {
		now = start + passed + 20;
		const at = (part: number) => from + ((to - from) * part) / ms;
		announcer.tell(at(passed), at(passed + 20), now);
		flushSync();
	}
	stop();
	return said;
}
const words = (said: { what: string | null }[]) => said.map(({ what }) => what);

describe('while the film plays', () => {
	test('what happens is said in its order, without the long texts of happenings', () => {
		expect(words(play(new Announcer(() => chronicle), before, after, 200_000))).toEqual([
			'event pact',
			'departure sevastopol',
			'passage istanbul',
			'arrival piraeus',
			'departure piraeus',
			'event toast',
			'arrival naples',
			'departure naples',
			'arrival sevastopol'
		]);
	});

	test('a thing is said as it is shown, if nothing was said just before', () => {
		const [said] = play(new Announcer(() => chronicle), noon('1933-10-29') + HOUR, after, 66_000);
		// The arrival lies 23 hours of 32 days and 23 hours into the stretch.
		expect(said?.what).toBe('arrival naples');
		expect(said?.at).toBeCloseTo((66_000 * 23) / (23 + 32 * 24), -2);
	});

	test('backwards, what happens is said in reverse', () => {
		expect(words(play(new Announcer(() => chronicle), after, before, 200_000))).toEqual([
			'arrival sevastopol',
			'departure naples',
			'arrival naples',
			'event toast',
			'departure piraeus',
			'arrival piraeus',
			'passage istanbul',
			'departure sevastopol',
			'event pact'
		]);
	});

	test('of what is crossed faster than it can be said, the latest of events and documented arrivals is said, and no more', () => {
		const announcer = new Announcer(() => chronicle);
		const start = noon('1933-10-16');
		const end = noon('1933-10-31');
		expect(words(play(announcer, start, end, 1000))).toEqual(['departure sevastopol']);
		expect(words(play(announcer, end, end + HOUR, 4000, 1000))).toEqual(['arrival naples']);
	});

	test('a long frame says one thing of all that it crossed', () => {
		const announcer = new Announcer(() => chronicle);
		announcer.tell(before, after, 0);
		expect(inShort(announcer.entry)).toBe('arrival naples');
		announcer.tell(after, after + DAY, LULL);
		expect(inShort(announcer.entry)).toBe('arrival naples');
	});

	test('at any pace at most one thing is said in two seconds, and only what was crossed', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ days: fc.integer({ min: -20, max: 30 }), ms: fc.nat(3000) }), {
					maxLength: 60
				}),
				(frames) => {
					const announcer = new Announcer(() => chronicle);
					const crossed = new Set<Entry>();
					let [instant, now, saidAt, last] = [before, 0, -Infinity, announcer.entry];
					for (const { days, ms } of frames) {
						const to = instant + days * DAY;
						entriesBetween(chronicle, instant, to).forEach((entry) => crossed.add(entry));
						now += ms;
						announcer.tell(instant, to, now);
						instant = to;
						if (announcer.entry === last) continue;
						expect(now - saidAt).toBeGreaterThanOrEqual(LULL);
						expect(crossed).toContain(announcer.entry);
						[saidAt, last] = [now, announcer.entry];
					}
				}
			)
		);
	});
});

describe('a pause', () => {
	test('is silent, and what was not said before it is not said after it', () => {
		const announcer = new Announcer(() => chronicle);
		announcer.tell(before, noon('1933-09-03'), 0);
		announcer.tell(noon('1933-09-03'), noon('1933-10-31'), 100);
		announcer.hush();
		expect(announcer.entry).toBe(null);
		announcer.tell(noon('1933-10-31'), noon('1933-11-01'), 5000);
		expect(announcer.entry).toBe(null);
	});

	test('does not shorten the lull', () => {
		const announcer = new Announcer(() => chronicle);
		announcer.tell(before, noon('1933-09-03'), 0);
		announcer.hush();
		announcer.tell(noon('1933-10-29'), noon('1933-10-31'), 500);
		expect(announcer.entry).toBe(null);
		announcer.tell(noon('1933-10-31'), noon('1933-10-31'), LULL);
		expect(inShort(announcer.entry)).toBe('arrival naples');
	});
});

test('a screen reader hears the sentence in a polite live region, and nothing while there is nothing to say', async () => {
	const announcer = new Announcer(() => chronicle);
	await render(Announced, { announcer });
	const status = page.getByRole('status');
	await expect.element(status).toHaveAttribute('aria-live', 'polite');
	await expect.element(status).toHaveTextContent(/^$/);
	announcer.tell(noon('1933-10-29'), noon('1933-10-31'), 0);
	await expect
		.element(status)
		.toHaveTextContent(/^30 October 1933: arrival of the ship at Naples\.$/);
	announcer.hush();
	await expect.element(status).toHaveTextContent(/^$/);
});
