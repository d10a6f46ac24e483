import { DAY, type Instant } from './time';
import { bisectRight } from 'd3-array';

/** A stretch of history that the film shows at one pace. */
export interface FilmSpan {
	readonly from: Instant;
	readonly to: Instant;
	/** Seconds of film at which it begins and ends. */
	readonly start: number;
	readonly end: number;
	/** `empty`: nothing dated is in it, and the film shortens it. */
	readonly empty: boolean;
}

/** The monotone map between real time and film time, with its exact inverse. Both are held to the ends. */
export interface Timescale {
	(instant: Instant): number;
	invert(seconds: number): Instant;
	readonly spans: readonly FilmSpan[];
	/** First and last instant. */
	readonly domain: readonly [Instant, Instant];
	/** Length of the film in seconds. */
	readonly duration: number;
}

/** A stretch of history that asks for film. */
export interface Claim {
	readonly from: Instant;
	readonly to: Instant;
	readonly seconds: number;
}

const EMPTY_SECONDS = 1.5;

/**
 * A timescale that gives each claim at least its seconds, overlapping ones the pace of the most demanding, and each
 * empty stretch between them a beat. Piecewise linear and strictly increasing: a lookup costs log(spans). It reaches
 * over all of `domain`, whatever is claimed of it, so that scales of different claims can be laid over one another.
 */
export function timescaleOf(claims: readonly Claim[], domain: readonly Instant[] = []): Timescale {
	const bounds = [...claims.flatMap((claim) => [claim.from, claim.to]), ...domain];
	const edges = [...new Set(bounds)].sort((a, b) => a - b);
	if (edges.length < 2) throw new Error('a timescale needs two different instants');
	const sorted = [...claims].sort((a, b) => a.from - b.from);
	let next = 0;
	let open: Claim[] = [];
	let start = 0;
	const spans = edges.slice(0, -1).map((from, i): FilmSpan => {
		const to = edges[i + 1] as Instant;
		while ((sorted[next]?.from ?? Infinity) <= from) open.push(sorted[next++] as Claim);
		open = open.filter((claim) => claim.to >= to);
		const pace = open.reduce((most, it) => Math.max(most, it.seconds / (it.to - it.from)), 0);
		const empty = open.length === 0;
		const seconds = empty ? Math.min(EMPTY_SECONDS, (to - from) / DAY) : pace * (to - from);
		const span = { from, to, start, end: start + seconds, empty };
		start = span.end;
		return span;
	});
	return scaleOver(spans);
}

/** A timescale of the same length that hides nothing: all of history at one pace. */
export function trueScale({ domain: [from, to], duration }: Timescale): Timescale {
	return scaleOver([{ from, to, start: 0, end: duration, empty: false }]);
}

/**
 * A timescale on the way from one to another over the same history: `share` 0 is `a`, 1 is `b`. Each instant lies at
 * the weighted mean of its two seconds, so every one between is strictly increasing too. Its empty spans are those of
 * the one that is nearer.
 */
export function blend(a: Timescale, b: Timescale, share: number): Timescale {
	if (share <= 0) return a;
	if (share >= 1) return b;
	const between = (instant: Instant) => a(instant) + (b(instant) - a(instant)) * share;
	const edges = [...a.spans, ...b.spans].flatMap(({ from, to }) => [from, to]);
	const bounds = [...new Set(edges)].sort((x, y) => x - y);
	const nearer = share < 0.5 ? a : b;
	return scaleOver(
		bounds.slice(0, -1).map((from, i): FilmSpan => {
			const to = bounds[i + 1] as Instant;
			const empty = nearer.spans.some((span) => span.empty && span.from <= from && span.to >= to);
			return { from, to, start: between(from), end: between(to), empty };
		})
	);
}

function scaleOver(spans: readonly FilmSpan[]): Timescale {
	const froms = spans.map((span) => span.from);
	const starts = spans.map((span) => span.start);
	const first = spans[0] as FilmSpan;
	const last = spans[spans.length - 1] as FilmSpan;
	const spanAt = (edges: readonly number[], value: number) =>
		spans[Math.max(0, bisectRight(edges, value) - 1)] as FilmSpan;

	function scale(instant: Instant): number {
		const held = Math.max(first.from, Math.min(last.to, instant));
		const span = spanAt(froms, held);
		return span.start + ((held - span.from) / (span.to - span.from)) * (span.end - span.start);
	}
	function invert(seconds: number): Instant {
		const held = Math.max(0, Math.min(last.end, seconds));
		const span = spanAt(starts, held);
		const share = (held - span.start) / (span.end - span.start);
		return Math.round(span.from + share * (span.to - span.from));
	}
	return Object.assign(scale, {
		invert,
		spans,
		domain: [first.from, last.to] as const,
		duration: last.end
	});
}
