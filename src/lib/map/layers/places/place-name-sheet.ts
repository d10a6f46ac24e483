import type { MapPlace } from '../../../scene/content';
import { SANS, WATER } from '../../fonts';
import type { Palette } from '../../../symbology/palette';
import { mercatorOf } from '../../tracks/mercator';
import { atZoom, type ZoomStop } from '../../../symbology/at-zoom';
import { linesOf } from '../name-lines';
import { Picture } from '../picture';
import { placeLabels, type LabelRoom, type StandingLabel } from './label-placement';
import { RING_SCALES, ringOf } from '../../../symbology/rings';

/** By zoom, the letters of a place that one visit calls at; those of one with four or more calls are larger. */
const SIZES: readonly ZoomStop[] = [[2.5, 11.5], [7, 15]]; // prettier-ignore
const MORE: readonly ZoomStop[] = [[1, 0], [4, 2]]; // prettier-ignore
/** How much larger the name of the selected place is. */
const SELECTED_MORE = 1.5;
/** Of today's name, against that of the time. */
const MODERN = 0.86;
const LEADING = 1.1;
/** A longer name takes two lines, in ems. */
const WIDEST = 8;
/** Around letters: how thick the paper is, and what is left for it on each side. */
const HALO = 1.6;
const SELECTED_HALO = 2.2;
export const MARGIN = 3;
/** Of the picture, in pixels of the screen. */
const WIDTH = 1024;
/** Pixels of the world at zoom 0. */
const TILE = 512;

/** What the names depend on. */
export interface Naming {
	readonly places: readonly MapPlace[];
	/** The visits that are shown call there: no others are named. Null where all are. */
	readonly called: ReadonlySet<string> | null;
	readonly selected: string | null;
	readonly palette: Palette;
	/** Of places near the edge of what is seen. Names keep within where they can. */
	readonly rooms: ReadonlyMap<string, LabelRoom>;
	/** Names stand, and are as large, as they are at this zoom. */
	readonly zoom: number;
	/** Pixels of the screen for each pixel of the style. */
	readonly ratio: number;
}

/** A name in the picture, and where it stands. */
export interface PlacedName extends Pick<StandingLabel, 'offset'> {
	readonly place: MapPlace;
	/** In pixels of the style, with the paper around its letters. */
	readonly width: number;
	readonly height: number;
	/** In pixels of the screen. */
	readonly cell: { readonly x: number; readonly y: number };
}

interface WrittenLine {
	readonly text: string;
	readonly font: string;
	readonly size: number;
}

interface NameWriting {
	readonly place: MapPlace;
	readonly isSelected: boolean;
	readonly size: number;
	readonly lines: readonly WrittenLine[];
	readonly width: number;
	readonly height: number;
}

/** One picture of the names of places, each where it keeps clear of the others. */
export class PlaceNameSheet {
	readonly picture = new Picture(false);
	#naming: Naming | undefined;
	#names: readonly PlacedName[] = [];

	/** Answers the same names as the last time where nothing that they depend on has changed. */
	write(naming: Naming): readonly PlacedName[] {
		if (!this.#naming || !areSame(naming, this.#naming)) {
			this.#naming = naming;
			this.#names = this.#write(naming);
		}
		return this.#names;
	}

	/** The letters have come: what was written before is written anew. */
	forget(): void {
		this.#naming = undefined;
	}

	#write(naming: Naming): readonly PlacedName[] {
		const { places, called, selected, rooms, zoom, ratio, palette } = naming;
		const named = places.filter(({ id }) => id === selected || !called || called.has(id));
		const writings = named.map((place) => this.#measure(place, place.id === selected, zoom));
		const world = TILE * 2 ** zoom;
		const standings = placeLabels(
			writings.map(({ place, isSelected, width, height, size }) => {
				const [x, y] = mercatorOf(place.position);
				const { radius, stroke } = ringOf(place.calls);
				const room = rooms.get(place.id);
				return {
					x: x * world,
					y: y * world,
					width,
					height,
					size,
					radius: (radius + stroke) * atZoom(RING_SCALES, zoom),
					rank: place.calls,
					fixed: isSelected,
					...(room && { room })
				};
			})
		);
		let [x, y, high] = [0, 0, 0];
		const names: PlacedName[] = [];
		const toWrite: { writing: NameWriting; standing: StandingLabel; name: PlacedName }[] = [];
		writings.forEach((writing, i) => {
			const standing = standings[i];
			const [width, height] = [writing.width + 2 * MARGIN, writing.height + 2 * MARGIN];
			const wide = Math.ceil(width * ratio);
			if (!standing || wide > WIDTH) return;
			if (x + wide > WIDTH) [x, y, high] = [0, y + high, 0];
			const offset = [standing.offset[0] - MARGIN, standing.offset[1] - MARGIN] as const;
			const name = { place: writing.place, offset, width, height, cell: { x, y } };
			names.push(name);
			toWrite.push({ writing, standing, name });
			x += wide;
			high = Math.max(high, Math.ceil(height * ratio));
		});
		const { canvas } = this.picture;
		canvas.width = WIDTH;
		canvas.height = Math.max(1, y + high);
		for (const { writing, standing, name } of toWrite)
			this.#draw(writing, standing, name, palette, ratio);
		this.picture.changed();
		return names;
	}

	#measure(place: MapPlace, isSelected: boolean, zoom: number): NameWriting {
		const { context } = this.picture;
		const more = atZoom(MORE, place.calls) + (isSelected ? SELECTED_MORE : 0);
		const size = atZoom(SIZES, zoom) + more;
		const widthOf = (font: string) => (text: string) => {
			context.font = font;
			return context.measureText(text).width;
		};
		const inFont = (text: string, font: string, size: number): WrittenLine[] =>
			linesOf(text, widthOf(font), WIDEST * size).map((line) => ({ text: line, font, size }));
		const lines = inFont(
			place.name,
			`${isSelected ? 600 : 400} ${size}px "${SANS}", sans-serif`,
			size
		);
		if (place.modernName !== undefined) {
			const small = MODERN * size;
			const font = `italic ${small}px "${WATER.at(-1)}", serif`;
			lines.push(...inFont(place.modernName, font, small));
		}
		return {
			place,
			isSelected,
			size,
			lines,
			width: Math.max(...lines.map(({ text, font }) => widthOf(font)(text))),
			height: lines.reduce((sum, line) => sum + line.size * LEADING, 0)
		};
	}

	#draw(
		{ lines, width, isSelected }: NameWriting,
		{ align }: StandingLabel,
		{ cell }: PlacedName,
		palette: Palette,
		ratio: number
	): void {
		const { context } = this.picture;
		context.setTransform(ratio, 0, 0, ratio, cell.x, cell.y);
		context.textAlign = align;
		context.textBaseline = 'middle';
		context.lineJoin = 'round';
		context.strokeStyle = palette.paper;
		context.fillStyle = palette.ink;
		context.lineWidth = 2 * (isSelected ? SELECTED_HALO : HALO);
		const x = MARGIN + { left: 0, center: width / 2, right: width }[align];
		for (const draw of ['strokeText', 'fillText'] as const) {
			let y = MARGIN;
			for (const { text, font, size } of lines) {
				context.font = font;
				context[draw](text, x, y + (size * LEADING) / 2);
				y += size * LEADING;
			}
		}
	}
}

function areSame(a: Naming, b: Naming): boolean {
	return (Object.keys(a) as (keyof Naming)[]).every((key) => a[key] === b[key]);
}
