import type { StaticHostSource } from './static-host-source';

/** Bytes that are read first: the header, and the directory of an archive as `npm run basemap` writes it. */
const HEAD = 5120;
const HEADER = 127;
const GZIP = 2;

/** Where the bytes of a tile lie in the archive. */
interface Entry {
	readonly offset: number;
	readonly length: number;
}

/**
 * The tiles of a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), as far as
 * the basemap uses it: everything in gzip, one directory, no tile for two addresses. The library that reads all of the
 * format is six times as large.
 */
export class TileArchive {
	readonly #source: StaticHostSource;
	#directory: Promise<ReadonlyMap<number, Entry>> | undefined;

	constructor(source: StaticHostSource) {
		this.#source = source;
	}

	/** The bytes of a tile, unpacked; undefined where there is nothing. Rejects where the archive cannot be read. */
	async tile(
		z: number,
		x: number,
		y: number,
		signal?: AbortSignal
	): Promise<ArrayBuffer | undefined> {
		// Not aborted with the tile that asks for it first: the others wait for it too.
		const directory = await (this.#directory ??= this.#read());
		const entry = directory.get(tileId(z, x, y));
		return entry && unzipped(await this.#source.getBytes(entry.offset, entry.length, signal));
	}

	async #read(): Promise<ReadonlyMap<number, Entry>> {
		try {
			const head = await this.#source.getBytes(0, HEAD);
			const header = new DataView(head, 0, HEADER);
			const at = (position: number) => Number(header.getBigUint64(position, true));
			const [offset, length, leaves, tiles] = [at(8), at(16), at(48), at(56)];
			if (new TextDecoder().decode(head.slice(0, 7)) !== 'PMTiles' || header.getUint8(7) !== 3)
				throw new Error('the basemap is no PMTiles archive of version 3');
			if (header.getUint8(97) !== GZIP || header.getUint8(98) !== GZIP || leaves > 0)
				throw new Error('the basemap is not packed as its reader expects: gzip, one directory');
			const bytes =
				offset + length <= head.byteLength
					? head.slice(offset, offset + length)
					: await this.#source.getBytes(offset, length);
			return entriesOf(new Uint8Array(await unzipped(bytes)), tiles);
		} catch (error) {
			this.#directory = undefined;
			throw error;
		}
	}
}

/** By tile id. The columns of a directory follow each other: ids, runs, lengths, offsets. */
function entriesOf(bytes: Uint8Array, tiles: number): ReadonlyMap<number, Entry> {
	let position = 0;
	const varint = () => {
		let [value, scale, byte] = [0, 1, 0];
		do {
			byte = bytes[position++] ?? 0;
			value += (byte & 127) * scale;
			scale *= 128;
		} while (byte > 127);
		return value;
	};
	const column = (count: number) => Array.from({ length: count }, varint);
	const count = varint();
	const [steps, , lengths, offsets] = [column(count), column(count), column(count), column(count)];
	let [id, end] = [0, 0];
	return new Map(
		steps.map((step, i) => {
			id += step;
			const length = lengths[i] ?? 0;
			// 0: right behind the one before.
			const offset = offsets[i] ? offsets[i] - 1 : end;
			end = offset + length;
			return [id, { offset: tiles + offset, length }];
		})
	);
}

/** Tiles are counted zoom after zoom, along a Hilbert curve in each. */
export function tileId(z: number, x: number, y: number): number {
	let id = (4 ** z - 1) / 3;
	for (let half = 2 ** (z - 1); half >= 1; half /= 2) {
		const [right, down] = [(x & half) > 0, (y & half) > 0];
		id += half * half * ((right ? 3 : 0) ^ (down ? 1 : 0));
		if (!down) {
			if (right) [x, y] = [half - 1 - x, half - 1 - y];
			[x, y] = [y, x];
		}
	}
	return id;
}

function unzipped(bytes: ArrayBuffer): Promise<ArrayBuffer> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Response(stream).arrayBuffer();
}
