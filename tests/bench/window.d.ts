// What the page and the program that drives it share. All durations but the film's are milliseconds.

interface BenchPage {
	prepare(workload: string): Promise<void>;
	start(engine: string): Promise<{ ready: number; block: number }>;
	/** Seconds of film. */
	play(warmUp: number, seconds: number): Promise<{ frames: number; ms: number }>;
	scrub(index: number): Promise<number>;
	renderer(): string;
}

interface Window {
	bench: BenchPage;
	/** Notes how long the threads have worked. */
	mark(): Promise<void>;
}
