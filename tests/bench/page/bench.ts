import type { Instant } from '$lib/domain/time';
import { watchBlocks } from './blocks';
import { COURSE } from './course';
import type { Engine, Engines, Stage } from './engine';
import { finishCanvas } from './finish';
import { rendererOf } from './renderer';
import { workloadOf, type Workload } from './workload';

/** A slow engine is watched for longer: until it has drawn so many frames, or for so many times as long. */
const FRAMES = 8;
const PATIENCE = 4;

type Frames = Awaited<ReturnType<BenchPage['play']>>;

class Bench implements BenchPage {
	readonly #engines: Engines;
	#workload: Workload | undefined;
	#engine: Engine | undefined;
	#last: Instant = NaN;
	#ondrawn: (instant: Instant) => void = () => {};

	constructor(engines: Engines) {
		this.#engines = engines;
	}

	/** Loads what the workload needs, which is no part of what is measured. */
	async prepare(workload: string): Promise<void> {
		this.#workload = await workloadOf(workload);
	}

	/** Loads and starts an engine: milliseconds to the first whole picture, and the longest block until all is done. */
	async start(name: string): Promise<{ ready: number; block: number }> {
		const { tracks, domain, at } = this.#given();
		const load = this.#engines[name];
		if (!load) throw new Error(`there is no engine called ${name}`);
		const { start } = await load();
		const container = document.getElementById('map');
		if (!container) throw new Error('the page has no place for a map');
		const drawn: Stage['drawn'] = (instant) => {
			this.#last = instant;
			this.#ondrawn(instant);
		};

		const began = performance.now();
		let blocked = watchBlocks();
		const onMap = () => {
			blocked();
			blocked = watchBlocks();
		};
		this.#engine = await start({ container, tracks, domain, first: at(0), onMap, drawn });
		const before = blocked();
		this.#finish();
		const ready = performance.now() - began;
		const blockedAfter = watchBlocks();
		await this.#engine.settled;
		return { ready, block: Math.max(before, blockedAfter()) };
	}

	/** Plays the film and counts the frames that show a new instant; all of them are on the screen at the end. */
	async play(warmUp: number, seconds: number): Promise<Frames> {
		await this.#run(0, warmUp);
		return this.#counted(() => this.#run(warmUp, seconds));
	}

	/** Moves the camera round its course while the instant stands still, and counts the frames that show a new step. */
	async move(seconds: number): Promise<Frames> {
		// Once round to warm up: whatever the course needs is there then.
		await this.#round(0, PATIENCE * seconds);
		return this.#counted(() => this.#round(seconds, PATIENCE * seconds));
	}

	/** Jumps to one of the workload's instants: milliseconds from asking to the end of drawing. */
	async scrub(index: number): Promise<number> {
		const engine = this.#started();
		const instant = this.#given().scrubs[index];
		if (instant === undefined) throw new Error(`there is no jump ${index}`);
		// A reader's next move comes a little later, and not in the task that drew.
		await new Promise((resolve) => setTimeout(resolve, 50));
		const began = performance.now();
		await this.#show(instant, () => finishCanvas(engine.canvases.at(-1)));
		return performance.now() - began;
	}

	renderer(): string {
		return rendererOf();
	}

	/** What was drawn before is finished before it begins, and what it draws before it ends. */
	async #counted(run: () => Promise<number>): Promise<Frames> {
		this.#finish();
		// Twice: marking is work too, and the difference tells how much.
		await window.mark();
		await window.mark();
		const began = performance.now();
		const frames = await run();
		this.#finish();
		const ms = performance.now() - began;
		await window.mark();
		return { frames, ms };
	}

	/** Returns when the graphics card, or what stands for it, has done all that it was told. */
	#finish(): void {
		for (const canvas of this.#started().canvases) finishCanvas(canvas);
	}

	/** Asks for an instant in each animation frame, as the atlas does. Ends when all that was asked for is drawn. */
	async #run(from: number, seconds: number): Promise<number> {
		const engine = this.#started();
		const { at } = this.#given();
		const began = performance.now();
		let frames = 0;
		let before = this.#last;
		return new Promise((resolve) => {
			let asked = NaN;
			let over = false;
			this.#ondrawn = (instant) => {
				if (instant !== before) frames++;
				before = instant;
				if (over && instant === asked) resolve(frames);
			};
			const tick = () => {
				const elapsed = (performance.now() - began) / 1000;
				const few = frames < FRAMES && elapsed < PATIENCE * seconds;
				over = elapsed >= seconds && (from === 0 || !few);
				// One last instant, which no frame shows yet: what is on its way ends with it.
				asked = at(from + elapsed);
				if (!over) requestAnimationFrame(tick);
				engine.show(asked);
			};
			requestAnimationFrame(tick);
		});
	}

	/**
	 * Asks for a step of the course in each animation frame. Ends with a whole round, so that every engine draws the same;
	 * only the one that does not come round within `patience` seconds ends on its way. Ends when the last step is drawn.
	 */
	async #round(seconds: number, patience: number): Promise<number> {
		const engine = this.#started();
		const began = performance.now();
		let frames = 0;
		return new Promise((resolve, reject) => {
			let asked = 0;
			let shown = 0;
			let over = false;
			this.#ondrawn = () => {
				if (shown !== asked) frames++;
				shown = asked;
				if (over) resolve(frames);
			};
			const tick = () => {
				const step = COURSE[asked % COURSE.length];
				if (!step || !engine.move) return reject(new Error('the engine cannot move'));
				asked++;
				const elapsed = (performance.now() - began) / 1000;
				const round = asked % COURSE.length === 0;
				over = (round && elapsed >= seconds) || elapsed >= patience;
				if (!over) requestAnimationFrame(tick);
				engine.move(step);
			};
			requestAnimationFrame(tick);
		});
	}

	async #show(instant: Instant, then: () => void): Promise<void> {
		await new Promise<void>((resolve) => {
			this.#ondrawn = (drawn) => {
				if (drawn !== instant) return;
				then();
				resolve();
			};
			this.#started().show(instant);
		});
	}

	#given(): Workload {
		if (!this.#workload) throw new Error('not prepared');
		return this.#workload;
	}

	#started(): Engine {
		if (!this.#engine) throw new Error('not started');
		return this.#engine;
	}
}

/** Puts the bench into the page, for the program that drives it. */
export function openBench(engines: Engines): void {
	window.bench = new Bench(engines);
}
