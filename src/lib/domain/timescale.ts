import { DAY, type Instant } from './time';
import { lastNotAbove } from './track';

/** A stretch of history that the film shows at one pace. */
export interface Span {
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
	readonly spans: readonly Span[];
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
 * empty stretch between them a beat. Piecewise linear and strictly increasing: a lookup costs log(spans).
 */
export function timescaleOf(claims: readonly Claim[]): Timescale {
	const edges = [...new Set(claims.flatMap((claim) => [claim.from, claim.to]))].sort(
		(a, b) => a - b
	);
	if (edges.length < 2) throw new Error('a timescale needs at least one claim of some length');
	let start = 0;
	const spans = edges.slice(0, -1).map((from, i): Span => {
		const to = edges[i + 1] as Instant;
		const covering = claims.filter((claim) => claim.from <= from && claim.to >= to);
		const pace = Math.max(0, ...covering.map((it) => it.seconds / (it.to - it.from)));
		const empty = covering.length === 0;
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

function scaleOver(spans: readonly Span[]): Timescale {
	const froms = spans.map((span) => span.from);
	const starts = spans.map((span) => span.start);
	const first = spans[0] as Span;
	const last = spans[spans.length - 1] as Span;
	const spanAt = (edges: readonly number[], value: number) =>
		spans[Math.max(0, lastNotAbove(edges, value))] as Span;

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
