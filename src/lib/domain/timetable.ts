import { DAY, type Instant } from './time';

/** An arrival or a departure, in the order of a voyage. Times are in ms. */
export interface TimetablePoint {
	/** What the record allows. */
	low: Instant;
	high: Instant;
	/** Where the record wants it. */
	wish?: Instant;
	/** Whether the wish is the only instant to take if the others leave room for it. */
	firm: boolean;
	/** What the other points and the top speed leave of it; set by `bound`. */
	earliest: Instant;
	latest: Instant;
	/** To the next point: at top speed, and at cruising speed. */
	readonly fastest: number;
	readonly usual: number;
	/** The time to the next point is a stay, which takes up what time is left. */
	readonly stays: boolean;
}

/** A stay of which nothing is known, where no later date bounds it. */
const UNKNOWN_STAY = DAY;

/**
 * Sets the earliest and latest instant of each point by a forward and a backward pass at top speed (the critical-path
 * method; Kelley & Walker 1959). First with firm points as instants; where that is too tight, with all they allow.
 * False where the points contradict each other.
 */
export function bound(points: readonly TimetablePoint[]): boolean {
	const allowed = (point: TimetablePoint): [Instant, Instant] => [point.low, point.high];
	const firm = (point: TimetablePoint): [Instant, Instant] =>
		point.firm && point.wish !== undefined ? [point.wish, point.wish] : allowed(point);
	return pass(points, firm) || pass(points, allowed);
}

function pass(
	points: readonly TimetablePoint[],
	limits: (point: TimetablePoint) => [number, number]
): boolean {
	let reached = -Infinity;
	for (const point of points) {
		point.earliest = Math.max(limits(point)[0], reached);
		reached = point.earliest + point.fastest;
	}
	let due = Infinity;
	for (const point of [...points].reverse()) {
		point.latest = Math.min(limits(point)[1], due - point.fastest);
		due = point.latest;
	}
	return points.every((point) => point.earliest <= point.latest);
}

/**
 * An instant for each point: those with a wish as near to it as their bounds allow, those between shared out. Legs take
 * their usual time and stays share the rest, or legs are hurried where there is no rest. Needs `bound` and one wish.
 */
export function place(points: readonly TimetablePoint[]): Instant[] {
	const instants = points.map((point) =>
		point.wish === undefined ? NaN : hold(point, point.wish)
	);
	const anchors = points.flatMap((_, i) => (Number.isNaN(instants[i]) ? [] : [i]));
	fillBefore(points, instants, anchors[0] as number);
	anchors.forEach((from, k) => {
		const to = anchors[k + 1];
		if (to === undefined) fillAfter(points, instants, from);
		else fillBetween(points, instants, from, to);
	});
	return points.map((point, i) => Math.round(hold(point, instants[i] as Instant)));
}

function hold(point: TimetablePoint, instant: Instant): Instant {
	return Math.max(point.earliest, Math.min(point.latest, instant));
}

function fillBetween(
	points: readonly TimetablePoint[],
	instants: Instant[],
	from: number,
	to: number
): void {
	const between = points.slice(from, to);
	const span = (instants[to] as Instant) - (instants[from] as Instant);
	const sailing = between.reduce((sum, point) => sum + point.usual, 0);
	const stays = between.filter((point) => point.stays).length;
	const rest = span - sailing;
	const stay = rest > 0 && stays > 0 ? rest / stays : 0;
	const stretch = sailing > 0 && (rest < 0 || stays === 0) ? span / sailing : 1;
	let at = instants[from] as Instant;
	between.slice(0, -1).forEach((point, k) => {
		at += point.usual * stretch + (point.stays ? stay : 0);
		instants[from + k + 1] = at;
	});
}

function fillBefore(points: readonly TimetablePoint[], instants: Instant[], first: number): void {
	for (let i = first - 1; i >= 0; i--) {
		instants[i] = (instants[i + 1] as Instant) - usualTime(points, i);
	}
}

function fillAfter(points: readonly TimetablePoint[], instants: Instant[], last: number): void {
	for (let i = last + 1; i < points.length; i++) {
		instants[i] = (instants[i - 1] as Instant) + usualTime(points, i - 1);
	}
}

/** From point i to the next, where nothing else says: a leg at cruising speed, a day's stay, none at either end. */
function usualTime(points: readonly TimetablePoint[], i: number): number {
	const { stays, usual } = points[i] as TimetablePoint;
	if (!stays) return usual;
	return i === 0 || i === points.length - 2 ? 0 : UNKNOWN_STAY;
}
