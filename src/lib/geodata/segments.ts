import Flatbush from 'flatbush';
import type { LngLat } from '../domain/visit';
import { meeting, type Edge } from './edge';

/** A straight piece of a line: from `line[index]` to `line[index + 1]`. */
export interface Segment<Owner> {
	readonly owner: Owner;
	readonly line: readonly LngLat[];
	readonly index: number;
}

/** A place on a segment. `along`: 0 where it begins, 1 where it ends. */
export interface Hit<Owner> {
	readonly segment: Segment<Owner>;
	readonly along: number;
	readonly at: LngLat;
	readonly km: number;
}

const KM_PER_DEGREE = 111.2;

/** The pieces of many lines, asked by place. Plain degrees: for distances of some kilometres, away from the poles and the antimeridian. */
export class Segments<Owner> {
	readonly #all: Segment<Owner>[];
	readonly #boxes: Flatbush | null = null;

	constructor(lines: Iterable<readonly [owner: Owner, line: readonly LngLat[]]>) {
		this.#all = [...lines].flatMap(([owner, line]) =>
			line.slice(1).map((_, index) => ({ owner, line, index }))
		);
		// Flatbush refuses to hold nothing.
		if (this.#all.length === 0) return;
		this.#boxes = new Flatbush(this.#all.length);
		for (const segment of this.#all) {
			const [x1, y1, x2, y2] = ends(segment);
			this.#boxes.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
		}
		this.#boxes.finish();
	}

	/** The nearest place within `reach` km on a segment that `counts`. */
	nearest(
		point: LngLat,
		reach: number,
		counts: (segment: Segment<Owner>) => boolean
	): Hit<Owner> | null {
		const [x, y] = point;
		const down = reach / KM_PER_DEGREE;
		const across = down / Math.cos((y * Math.PI) / 180);
		const hits = this.#within(x - across, y - down, x + across, y + down)
			.filter(counts)
			.map((segment) => foot(segment, point))
			.filter(({ km }) => km <= reach);
		return hits.reduce<Hit<Owner> | null>(
			(best, hit) => (best && best.km <= hit.km ? best : hit),
			null
		);
	}

	/** Where other segments that `counts` meet this one. */
	crossings(segment: Segment<Owner>, counts: (other: Segment<Owner>) => boolean): Hit<Owner>[] {
		const [x1, y1, x2, y2] = ends(segment);
		return this.#within(
			Math.min(x1, x2),
			Math.min(y1, y2),
			Math.max(x1, x2),
			Math.max(y1, y2)
		).flatMap((other) => {
			if (other === segment || !counts(other)) return [];
			const along = meeting(ends(segment), ends(other));
			if (along === Infinity) return [];
			const at: LngLat = [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along];
			return [{ segment: other, along, at, km: 0 }];
		});
	}

	[Symbol.iterator](): Iterator<Segment<Owner>> {
		return this.#all[Symbol.iterator]();
	}

	#within(left: number, bottom: number, right: number, top: number): Segment<Owner>[] {
		const found = this.#boxes?.search(left, bottom, right, top) ?? [];
		return found.map((i) => this.#all[i] as Segment<Owner>);
	}
}

function ends({ line, index }: Segment<unknown>): Edge {
	return [...(line[index] as LngLat), ...(line[index + 1] as LngLat)];
}

function foot<Owner>(segment: Segment<Owner>, [x, y]: LngLat): Hit<Owner> {
	const [x1, y1, x2, y2] = ends(segment);
	const narrow = Math.cos((y * Math.PI) / 180);
	const [dx, dy] = [(x2 - x1) * narrow, y2 - y1];
	const [px, py] = [(x - x1) * narrow, y - y1];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
	return {
		segment,
		along,
		at: [x1 + (x2 - x1) * along, y1 + (y2 - y1) * along],
		km: Math.hypot(px - dx * along, py - dy * along) * KM_PER_DEGREE
	};
}
