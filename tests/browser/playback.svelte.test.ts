import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { timescaleOf } from '../../src/lib/domain/timescale';
import { Playback } from '../../src/lib/state/playback.svelte';

const start = Date.UTC(1933, 9, 17);
/** A film of 20 seconds over 10 days. */
const scale = timescaleOf([{ from: start, to: start + 10 * DAY, seconds: 20 }]);
const film = (moments = [start + 2 * DAY, start + 5 * DAY]) => new Playback(scale, moments, start);

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

	test('events are stepped through in both directions, and the last one is kept', () => {
		const playback = film();
		playback.nextMoment();
		playback.nextMoment();
		playback.nextMoment();
		expect(playback.instant).toBe(start + 5 * DAY);
		playback.previousMoment();
		expect(playback.instant).toBe(start + 2 * DAY);
	});

	test('a month after 31 October is 30 November', () => {
		const long = timescaleOf([{ from: start, to: start + 400 * DAY, seconds: 20 }]);
		const playback = new Playback(long, [], Date.UTC(1933, 9, 31));
		playback.stepMonths(1);
		expect(new Date(playback.instant).toISOString().slice(0, 10)).toBe('1933-11-30');
		playback.stepMonths(-1);
		expect(new Date(playback.instant).toISOString().slice(0, 10)).toBe('1933-10-30');
	});
});
