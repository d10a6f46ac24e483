/** What of the page's scripts comes when it is first wanted. */
export class Parts {
	/** One that was wanted has not come: the network is away, or there is a new version of the site. */
	missing = $state(false);

	/** What it loads; undefined where that does not come, of which the page then tells. */
	async fetch<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
		try {
			return await load();
		} catch (error) {
			this.miss(error);
			return undefined;
		}
	}

	miss(error: unknown): void {
		console.error(error);
		this.missing = true;
	}
}
