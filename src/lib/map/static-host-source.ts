import type { RangeResponse, Source } from 'pmtiles';

/**
 * Reads an archive from any static host. Asks for the bytes it needs; a host that knows no ranges answers with the
 * whole file, which is then kept, so that it is fetched once (`FetchSource` of the library gives up there).
 */
export class StaticHostSource implements Source {
	readonly #url: string;
	#whole: Promise<ArrayBuffer> | undefined;

	constructor(url: string) {
		this.#url = url;
	}

	getKey(): string {
		return this.#url;
	}

	/**
	 * What is lost on its way is asked for once more, past the browser's cache. Rejects where it is lost again, where the
	 * host answers with an error, and where the request is aborted.
	 */
	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		try {
			return await this.#ask(offset, length, { signal });
		} catch (error) {
			// A TypeError is the network's. All else is an answer, or the reader's will.
			if (!(error instanceof TypeError || error instanceof LostPart)) throw error;
			return this.#ask(offset, length, { signal, cache: 'no-store' });
		}
	}

	async #ask(offset: number, length: number, init: RequestInit): Promise<RangeResponse> {
		if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };

		const headers = { range: `bytes=${offset}-${offset + length - 1}` };
		const response = await fetch(this.#url, { headers, ...init });
		if (!response.ok) throw new Error(`${this.#url}: ${response.status} ${response.statusText}`);
		if (response.status === 206 || response.headers.has('content-range')) {
			const data = await response.arrayBuffer();
			const size = Number(/\d+$/.exec(response.headers.get('content-range') ?? '') ?? Infinity);
			const due = Math.min(length, size - offset);
			if (data.byteLength < due) throw new LostPart(this.#url, headers.range, data.byteLength);
			return { data };
		}
		const whole = response.arrayBuffer();
		this.#whole = whole;
		// A transfer that breaks off must not be remembered as the file.
		whole.catch(() => (this.#whole = undefined));
		return { data: (await whole).slice(offset, offset + length) };
	}
}

/** Fewer bytes than were asked for. Chromium, busy with other parts of the file, has been seen to hand out none. */
class LostPart extends Error {
	constructor(url: string, range: string, got: number) {
		super(`${url}: ${got} bytes came of the range ${range}`);
	}
}
