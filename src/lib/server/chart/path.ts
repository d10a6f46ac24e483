import { geoIdentity, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import type { Frame, Rect } from './frame';

/** Units of a path's numbers for each pixel of the window that the chart is drawn for. */
const UNITS = 2;

/** The size of a chart's box in the units of its paths. */
export function unitsOf({ width, ratio }: Frame): [width: number, height: number] {
	return [width * UNITS, (width / ratio) * UNITS];
}

/** Lines and polygons of the plane, cut at `extent`, as the data of a path in whole units from the box's corner. */
export function pathOf(shape: GeoPermissibleObjects, frame: Frame, extent: Rect): string {
	const scale = UNITS / frame.pixel;
	const [left, top] = [frame.box[0] * scale, frame.box[1] * scale];
	const projection = geoIdentity()
		.scale(scale)
		.translate([-left, -top])
		.clipExtent([
			[extent[0] * scale - left, extent[1] * scale - top],
			[extent[2] * scale - left, extent[3] * scale - top]
		]);
	const pen = new Pen();
	geoPath(projection, pen)(shape);
	return pen.data;
}

/** Writes whole numbers, each from the point before: a third of the length, and gzip finds more of it twice. */
class Pen implements GeoContext {
	data = '';
	#start: [number, number] = [0, 0];
	#at: [number, number] = [0, 0];

	beginPath(): void {
		this.data = '';
	}

	moveTo(x: number, y: number): void {
		this.#write('m', x, y);
		this.#start = this.#at;
	}

	lineTo(x: number, y: number): void {
		if (Math.round(x) !== this.#at[0] || Math.round(y) !== this.#at[1]) this.#write('l', x, y);
	}

	closePath(): void {
		this.data += 'z';
		this.#at = this.#start;
	}

	/** For points, of which there are none. */
	arc(): void {}

	#write(command: 'm' | 'l', x: number, y: number): void {
		const to: [number, number] = [Math.round(x), Math.round(y)];
		const across = String(to[0] - this.#at[0]);
		const down = to[1] - this.#at[1];
		// After a move lines go without saying, and a minus parts two numbers as well as a space does.
		const goesOn = command === 'l' && !this.data.endsWith('z');
		this.data += `${goesOn ? (across.startsWith('-') ? '' : ' ') : command}${across}${down < 0 ? '' : ' '}${down}`;
		this.#at = to;
	}
}
