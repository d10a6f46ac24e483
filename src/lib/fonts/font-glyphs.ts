import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** The faces that the map writes in; each is cut into files of these letters. */
export type Face = 'jost' | 'spectral-italic';
const PARTS = ['latin', 'latin-ext', 'cyrillic'] as const;

const known = new Map<Face, ReadonlySet<number>>();

/** The code points that a face has letters for: those of its files themselves, not those that they were to be cut to. */
export function lettersOf(face: Face): ReadonlySet<number> {
	const letters =
		known.get(face) ?? new Set(PARTS.flatMap((part) => lettersIn(fontFile(face, part))));
	known.set(face, letters);
	return letters;
}

function fontFile(face: Face, part: (typeof PARTS)[number]): Buffer {
	return readFileSync(fileURLToPath(new URL(`./${face}-${part}.woff2`, import.meta.url)));
}

/** Of the tags that WOFF2 abbreviates the number of `cmap`; the two tables that it transforms; any other tag. */
const CMAP = 0;
const [GLYF, LOCA] = [10, 11];
const SPELT_OUT = 63;

/**
 * The code points of a WOFF 2 file. Of its tables only `cmap` is read, which WOFF 2 does not transform
 * (https://www.w3.org/TR/WOFF2/#table_dir_format); all of them are one Brotli stream, in the order of the directory.
 */
export function lettersIn(font: Buffer): number[] {
	let at = 48;
	const number = () => {
		let value = 0;
		for (;;) {
			const byte = font.readUInt8(at++);
			value = value * 128 + (byte & 127);
			if (byte < 128) return value;
		}
	};
	let [start, found] = [0, -1];
	for (let left = font.readUInt16BE(12); left > 0; left--) {
		const flags = font.readUInt8(at++);
		const tag = flags & 63;
		if (tag === SPELT_OUT) at += 4;
		const version = flags >> 6;
		const length = number();
		const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
		if (tag === CMAP) found = start;
		start += transformed ? number() : length;
	}
	if (found < 0) throw new Error('a font without letters: it has no cmap');
	const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
	return pointsOf(tables.subarray(found));
}

/** Of a `cmap` whose subtables are of format 4 (https://learn.microsoft.com/typography/opentype/spec/cmap). */
function pointsOf(cmap: Buffer): number[] {
	const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
		cmap.readUInt32BE(8 + 8 * i)
	);
	const table = offsets
		.map((offset) => cmap.subarray(offset))
		.find((it) => it.readUInt16BE() === 4);
	if (!table) throw new Error('a font whose letters cannot be read: its cmap has no format 4');
	const size = table.readUInt16BE(6);
	return Array.from({ length: size / 2 }, (_, i) => 14 + 2 * i).flatMap((end) => {
		const [first, last] = [table.readUInt16BE(end + size + 2), table.readUInt16BE(end)];
		// The last segment is the one that ends the table.
		if (first === 0xffff) return [];
		return Array.from({ length: last - first + 1 }, (_, i) => first + i);
	});
}
