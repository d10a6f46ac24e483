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

	/** Rejects where the host answers with an error, or the request is aborted. */
	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };

		const response = await fetch(this.#url, {
			headers: { range: `bytes=${offset}-${offset + length - 1}` },
			signal
		});
		if (!response.ok) throw new Error(`${this.#url}: ${response.status} ${response.statusText}`);
		if (response.status === 206 || response.headers.has('content-range')) {
			return { data: await response.arrayBuffer() };
		}
		const whole = response.arrayBuffer();
		this.#whole = whole;
		// A transfer that breaks off must not be remembered as the file.
		whole.catch(() => (this.#whole = undefined));
		return { data: (await whole).slice(offset, offset + length) };
	}
}
