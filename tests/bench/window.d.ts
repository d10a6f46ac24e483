// What the page and the program that drives it share. All durations but those of `play` and `move` are milliseconds.

interface BenchPage {
	prepare(workload: string): Promise<void>;
	start(engine: string): Promise<{ ready: number; block: number }>;
	/** Seconds of film. */
	play(warmUp: number, seconds: number): Promise<{ frames: number; ms: number }>;
	/** At least so many seconds. */
	move(seconds: number): Promise<{ frames: number; ms: number }>;
	scrub(index: number): Promise<number>;
	renderer(): string;
}

/** What the page of the timeline does in each frame. */
type TimelineScene = 'empty' | 'lanes' | 'events' | 'scrolled';

interface TimelinePage {
	start(scene: TimelineScene): Promise<void>;
	run(seconds: number): Promise<{ frames: number; ms: number }>;
	renderer(): string;
}

interface Window {
	bench: BenchPage;
	timeline: TimelinePage;
	/** What `frames.mjs` has seen. */
	watched: { frames: import('./frames.mjs').Frame[]; moves: import('./frames.mjs').Move[] };
	/** Notes how long the threads have worked. */
	mark(): Promise<void>;
}
