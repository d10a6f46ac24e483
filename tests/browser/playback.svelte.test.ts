import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { timescaleOf } from '../../src/lib/domain/timescale';
import { Playback } from '../../src/lib/state/playback.svelte';

const start = Date.UTC(1933, 9, 17);
/** A film of 20 seconds over 10 days. */
const scale = timescaleOf([{ from: start, to: start + 10 * DAY, seconds: 20 }]);
const moments = [start + 2 * DAY, start + 5 * DAY];
const film = () => new Playback({ film: scale, moments, span: null }, start);

test('canary: effects run here', () => {
	let count = $state(1);
	let seen = 0;
	const stop = $effect.root(() => {
		$effect(() => {
			seen = count;
		});
	});
	flushSync();
	count = 2;
	flushSync();
	stop();
	expect(seen).toBe(2);
});

describe('playing', () => {
	test('a film of 20 seconds takes 20 seconds, whatever the frames', () => {
		for (const frame of [16, 250, 1900]) {
			const playback = film();
			playback.play();
			let wall = 0;
			while (playback.playing) {
				playback.advance(frame);
				wall += frame;
			}
			expect(Math.abs(wall - 20_000)).toBeLessThanOrEqual(frame);
		}
	});

	test('a machine that slept does not leap', () => {
		const playback = film();
		playback.play();
		playback.advance(3_600_000);
		expect(playback.seconds).toBe(2);
	});

	test('twice the speed takes half the time', () => {
		const playback = film();
		playback.speed = 2;
		playback.play();
		playback.advance(1000);
		expect(playback.instant).toBe(start + DAY);
	});

	test('stops at the end, and plays from the beginning again', () => {
		const playback = film();
		playback.toEnd();
		playback.play();
		expect(playback.instant).toBe(start);
		playback.toEnd();
		playback.advance(16);
		expect(playback.playing).toBe(false);
	});

	test('paused, nothing moves', () => {
		const playback = film();
		playback.advance(1000);
		expect(playback.instant).toBe(start);
	});
});

describe('running backwards', () => {
	test('goes to the beginning, and stops there', () => {
		const playback = film();
		playback.reverse = true;
		playback.seek(start + DAY);
		playback.play();
		playback.advance(1000);
		expect(playback.instant).toBe(start + DAY / 2);
		playback.advance(2000);
		expect(playback.instant).toBe(start);
		expect(playback.playing).toBe(false);
	});

	test('from the beginning it starts at the end', () => {
		const playback = film();
		playback.reverse = true;
		playback.play();
		expect(playback.seconds).toBe(20);
	});
});

describe('repeating', () => {
	test('the whole film goes on from its beginning, and loses no time', () => {
		const playback = film();
		playback.loop = 'all';
		playback.seconds = 19;
		playback.play();
		playback.advance(1500);
		expect(playback.seconds).toBeCloseTo(0.5, 9);
		expect(playback.playing).toBe(true);
	});

	test('a visit goes from its end to its start, and from outside to its start', () => {
		const span = [start + 2 * DAY, start + 4 * DAY] as const;
		const playback = new Playback({ film: scale, moments, span }, start);
		playback.loop = 'visit';
		playback.play();
		expect(playback.instant).toBe(span[0]);
		playback.advance(2000);
		playback.advance(2000);
		expect(playback.instant).toBe(span[0]);
		playback.reverse = true;
		playback.advance(1000);
		expect(playback.instant).toBe(start + 3.5 * DAY);
	});

	test('a visit of one instant stands still', () => {
		const span = [start + DAY, start + DAY] as const;
		const playback = new Playback({ film: scale, moments, span }, start);
		playback.loop = 'visit';
		playback.play();
		playback.advance(1000);
		expect(playback.instant).toBe(start + DAY);
	});

	test('where no visit is chosen, the film stops at its end', () => {
		const playback = film();
		playback.loop = 'visit';
		playback.toEnd();
		playback.seconds -= 1;
		playback.play();
		playback.advance(1500);
		expect(playback.playing).toBe(false);
	});
});

describe('playing without motion', () => {
	test('each event is held for a while, then the next is shown', () => {
		const playback = film();
		playback.play();
		playback.advanceByMoments(1500);
		expect(playback.instant).toBe(start);
		playback.advanceByMoments(1500);
		expect(playback.instant).toBe(start + 2 * DAY);
	});

	test('after the last event it stops', () => {
		const playback = film();
		playback.seek(start + 5 * DAY);
		playback.play();
		playback.advanceByMoments(2000);
		playback.advanceByMoments(2000);
		expect(playback.playing).toBe(false);
	});
});

test('speeds go from a quarter to sixteen times, and no further', () => {
	const playback = film();
	for (let i = 0; i < 9; i++) playback.faster();
	expect(playback.speed).toBe(16);
	for (let i = 0; i < 9; i++) playback.slower();
	expect(playback.speed).toBe(0.25);
});

describe('a visit that is chosen', () => {
	const span = [start + 2 * DAY, start + 4 * DAY] as const;
	const visit = () => new Playback({ film: scale, moments, span }, span[0]);

	test('plays to its last day, and ends there', () => {
		const playback = visit();
		playback.play();
		expect(playback.ended).toBe(false);
		for (let i = 0; i < 10; i++) playback.advance(1000);
		expect(playback.instant).toBe(span[1]);
		expect([playback.playing, playback.ended]).toEqual([false, true]);
	});

	test('plays again from its first day', () => {
		const playback = visit();
		playback.seek(span[1]);
		playback.play();
		expect(playback.instant).toBe(span[0]);
	});

	test('does not hold a film that stands elsewhere', () => {
		const playback = visit();
		playback.seek(start + 8 * DAY);
		playback.play();
		playback.advance(1000);
		expect(playback.instant).toBe(start + 8.5 * DAY);
		expect(playback.ended).toBe(false);
	});

	test('ends in steps as it does in motion', () => {
		const playback = visit();
		playback.play();
		for (let i = 0; i < 4; i++) playback.advanceByMoments(2000);
		expect([playback.instant, playback.ended]).toEqual([span[1], true]);
	});
});

test('a film goes no farther than it may', () => {
	const playback = film();
	playback.play();
	playback.advance(1900, start + DAY / 4);
	expect(playback.instant).toBe(start + DAY / 4);
	expect(playback.playing).toBe(true);
});

describe('stepping', () => {
	test('an instant that is sought is the instant that is shown', () => {
		const playback = film();
		playback.seek(start + 3 * DAY + 7);
		expect(playback.instant).toBe(start + 3 * DAY + 7);
	});

	test('a date outside the record shows its nearest end', () => {
		const playback = film();
		playback.seek(start - DAY);
		expect(playback.instant).toBe(start);
	});

	test('a month after 31 October is 30 November', () => {
		const long = timescaleOf([{ from: start, to: start + 400 * DAY, seconds: 20 }]);
		const playback = new Playback({ film: long, moments: [], span: null }, Date.UTC(1933, 9, 31));
		playback.stepMonths(1);
		expect(new Date(playback.instant).toISOString().slice(0, 10)).toBe('1933-11-30');
		playback.stepMonths(-1);
		expect(new Date(playback.instant).toISOString().slice(0, 10)).toBe('1933-10-30');
	});
});
