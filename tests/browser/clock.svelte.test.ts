import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronicleOf } from '../../src/lib/domain/chronicle';
import { DAY, HOUR } from '../../src/lib/domain/time';
import { timescaleOf } from '../../src/lib/domain/timescale';
import { nextFrame } from '../../src/lib/scheduler';
import { Announcer } from '../../src/lib/state/announcer.svelte';
import { Clock } from '../../src/lib/state/clock';
import { Playback } from '../../src/lib/state/playback.svelte';
import { Preferences } from '../../src/lib/state/preferences.svelte';
import { TimeWindow } from '../../src/lib/state/time-window.svelte';
import { event } from '../domain/ships';

const start = Date.UTC(1933, 9, 17);
/** A film of 20 seconds over 10 days. */
const scale = timescaleOf([{ from: start, to: start + 10 * DAY, seconds: 20 }]);
const moments = [start + 2 * DAY, start + 5 * DAY];
/** What is told: a pact at noon of the second day. */
const chronicle = chronicleOf([], [event('pact', '1933-10-18')]);

/** A film that plays, and a clock that starts a second after the page. */
function wound({ still = false } = {}) {
	const playback = new Playback({ film: scale, moments, span: null }, start);
	const view = new TimeWindow(() => scale);
	const announcer = new Announcer(() => chronicle);
	const preferences = new Preferences(() => still);
	const clock = new Clock({ playback, view, preferences, spoken: () => announcer });
	playback.play();
	clock.start(1000);
	return { playback, view, announcer, clock };
}

describe('while the clock goes', () => {
	test('a second of wall time is a second of film, whatever the frames', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 30 }), (frames) => {
				const { playback, clock } = wound();
				let now = 1000;
				for (const frame of frames) clock.tick((now += frame));
				expect(playback.seconds).toBeCloseTo((now - 1000) / 1000, 9);
			})
		);
	});

	test('a frame whose time lies before the start moves nothing, and no time is counted twice', () => {
		const { playback, clock } = wound();
		clock.tick(990);
		expect(playback.seconds).toBe(0);
		clock.tick(1500);
		expect(playback.seconds).toBe(0.5);
	});

	test('what passed before it was started again does not count: a tab that was hidden', () => {
		const { playback, clock } = wound();
		clock.tick(1250);
		clock.start(60_000);
		clock.tick(60_250);
		expect(playback.seconds).toBe(0.5);
	});

	test('a film without motion goes from event to event', () => {
		const { playback, clock } = wound({ still: true });
		clock.tick(2500);
		expect(playback.instant).toBe(start);
		clock.tick(4000);
		expect(playback.instant).toBe(start + 2 * DAY);
	});

	test('a paused film stands', () => {
		const { playback, clock } = wound();
		playback.pause();
		clock.tick(2000);
		expect(playback.instant).toBe(start);
	});

	test('the browser moves it frame by frame, until it is stopped', async () => {
		const { playback, clock } = wound();
		const stop = clock.run();
		await expect.poll(() => playback.seconds).toBeGreaterThan(0);
		stop();
		const { seconds } = playback;
		await nextFrame();
		await nextFrame();
		expect(playback.seconds).toBe(seconds);
	});
});

describe('those who listen', () => {
	test('are told what passes, in either direction', () => {
		for (const reverse of [false, true]) {
			const { playback, announcer, clock } = wound();
			playback.reverse = reverse;
			playback.seek(start + (reverse ? 2 : 1) * DAY);
			clock.tick(2500);
			expect(announcer.entry?.what).toBe('event');
		}
	});

	test('are told nothing of what a film leaps over that begins again', () => {
		const { playback, announcer, clock } = wound();
		playback.loop = 'all';
		playback.toEnd();
		clock.tick(2900);
		expect(playback.instant).toBeLessThan(start + DAY);
		expect(announcer.entry).toBe(null);
	});

	test('hear no more when it stops', () => {
		const { playback, announcer, clock } = wound();
		playback.seek(start + DAY);
		clock.tick(2500);
		clock.stop();
		expect(announcer.entry).toBe(null);
	});

	test('need not be there yet', () => {
		const { playback, view } = wound();
		const clock = new Clock({ playback, view, preferences: { still: false }, spoken: () => undefined }); // prettier-ignore
		clock.tick(1000);
		clock.stop();
		expect(playback.instant).toBeGreaterThan(start);
	});
});

describe('the timeline', () => {
	test('goes along with the date that it shows', () => {
		const { playback, view, clock } = wound();
		view.show(start, start + 6 * HOUR);
		clock.tick(2000);
		expect(playback.instant).toBe(start + DAY / 2);
		expect(view.holds(playback.instant)).toBe(true);
	});

	test('stays where the reader has taken it', () => {
		const { view, clock } = wound();
		view.show(start + 8 * DAY, start + 9 * DAY);
		clock.tick(2000);
		expect([view.from, view.to]).toEqual([start + 8 * DAY, start + 9 * DAY]);
	});
});
