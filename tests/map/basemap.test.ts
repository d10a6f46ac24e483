import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles } from 'pmtiles';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/build-basemap';
import { StaticHostSource } from '../../src/lib/map/static-host-source';

let folder: string;
let file: string;
let archive: Buffer;
let server: Server;
let asked: string[] = [];

beforeAll(async () => {
	vi.spyOn(console, 'log').mockImplementation(() => {});
	folder = await mkdtemp(join(tmpdir(), 'basemap-'));
	file = join(folder, 'basemap.pmtiles');
	await main([file]);
	archive = await readFile(file);
	server = createServer(answer).listen(0, '127.0.0.1');
	await new Promise((listening) => server.once('listening', listening));
}, 60_000);

afterAll(async () => {
	server.close();
	await rm(folder, { recursive: true });
});

/** `/ranges` serves ranges; `/whole` is python -m http.server: the whole file, whatever was asked. */
const answer: RequestListener = ({ url = '', headers }, response) => {
	asked.push(url);
	const [, from, to] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? '') ?? [];
	if (url === '/missing') response.writeHead(404).end();
	else if (url === '/ranges' && from) {
		const part = archive.subarray(+from, Number(to) + 1);
		const last = +from + part.length - 1;
		const range = `bytes ${from}-${last}/${archive.length}`;
		response.writeHead(206, { 'content-range': range }).end(part);
	} else response.writeHead(200).end(archive);
};

function open(path: string): PMTiles {
	asked = [];
	const { port } = server.address() as AddressInfo;
	return new PMTiles(new StaticHostSource(`http://127.0.0.1:${port}${path}`));
}

describe('the basemap', () => {
	test('is small', () => {
		expect(archive.length).toBeLessThan(2_000_000);
	});

	test('is not made again while it is fresh', async () => {
		const before = await stat(file);
		await main([file]);
		expect((await stat(file)).mtimeMs).toBe(before.mtimeMs);
	});

	test('comes out the same, byte for byte', { timeout: 60_000 }, async () => {
		const again = join(folder, 'again.pmtiles');
		await main([again]);
		expect(archive.equals(await readFile(again))).toBe(true);
	});

	test('is asked for again, once, where the network loses a part of it', async () => {
		const tiles = open('/ranges');
		const lost = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('lost'));
		expect(await tiles.getZxy(5, 17, 11)).toBeDefined();
		expect(lost.mock.calls[1]?.[1]).toMatchObject({ cache: 'no-store' });
		lost.mockRejectedValue(new TypeError('lost'));
		await expect(open('/ranges').getHeader()).rejects.toThrow('lost');
		lost.mockRestore();
	});

	test('is asked for again, once, where a part of it comes back empty', async () => {
		const tiles = open('/ranges');
		const empty = () => Promise.resolve(new Response(new ArrayBuffer(0), { status: 206 }));
		const lost = vi.spyOn(globalThis, 'fetch').mockImplementationOnce(empty);
		expect(await tiles.getZxy(5, 17, 11)).toBeDefined();
		expect(lost.mock.calls[1]?.[1]).toMatchObject({ cache: 'no-store' });
		lost.mockImplementation(empty);
		await expect(open('/ranges').getHeader()).rejects.toThrow('0 bytes came of the range bytes=0-');
		lost.mockRestore();
	});

	test('has Italy and no land in the middle of the Atlantic', async () => {
		const tiles = open('/ranges');
		const italy = await tiles.getZxy(5, 17, 11);
		expect(new TextDecoder().decode(italy?.data)).toContain('land');
		expect(await tiles.getZxy(5, 12, 13)).toBeUndefined();
	});

	test('has the frontiers of its year beside the land', async () => {
		const vienna = await open('/ranges').getZxy(5, 17, 11);
		const words = new TextDecoder().decode(vienna?.data);
		expect(words).toContain('frontiers');
		expect(words).toContain('approximate');
	});

	test('has its directory in the bytes that are read first', async () => {
		await open('/ranges').getZxy(5, 12, 13);
		expect(asked).toHaveLength(1);
	});
});

describe.each(['/ranges', '/whole'])('a host like %s', (path) => {
	test('gives any tile', async () => {
		const tiles = open(path);
		const { tileDataOffset } = await tiles.getHeader();
		expect(tileDataOffset).toBeGreaterThan(0);
		const [black, north] = await Promise.all([tiles.getZxy(5, 18, 11), tiles.getZxy(4, 8, 5)]);
		expect(black?.data.byteLength).toBeGreaterThan(1000);
		expect(north?.data.byteLength).toBeGreaterThan(1000);
	});
});

test('a host without ranges is asked once', async () => {
	const tiles = open('/whole');
	await tiles.getZxy(5, 18, 11);
	await tiles.getZxy(3, 4, 2);
	expect(asked).toEqual(['/whole']);
});

test('a missing archive is an error that names it', async () => {
	await expect(open('/missing').getZxy(0, 0, 0)).rejects.toThrow(/\/missing: 404/);
});
