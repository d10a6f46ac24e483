import type { Instant } from '$lib/domain/time';
import type { Step } from './course';
import type { Track } from './tracks';

/** What an engine is given. */
export interface Stage {
	/** 1280 × 720 pixels, on white. */
	readonly container: HTMLElement;
	readonly tracks: readonly Track[];
	/** What the first picture shows. */
	readonly first: Instant;
	/** The first and the last instant that will ever be shown. */
	readonly domain: readonly [Instant, Instant];
	/** To be called once a bare map is there, by an engine that draws on one: from then on blocks are its own. */
	onMap(): void;
	/**
	 * To be called in the task that draws a frame, once all of that frame is drawn, with the instant that it shows; also
	 * where nothing but the camera has moved.
	 */
	drawn(instant: Instant): void;
}

/** A way of drawing tracks. */
export interface Engine {
	/** Asks for an instant. Where the one before is still on its way, the engine may go straight to the last asked for. */
	show(instant: Instant): void;
	/** Moves the camera: what is drawn next is seen from there. Not given: the engine takes no part where the map moves. */
	move?(step: Step): void;
	/** Resolves when nothing goes on any more that began before the first picture; not given: nothing does. */
	readonly settled?: Promise<void>;
	/** What it draws on. The last is the one that shows another instant; those before it are drawn anew when the camera moves. */
	readonly canvases: readonly [...HTMLCanvasElement[], HTMLCanvasElement];
}

/** Resolves in the task that draws the first whole picture. */
export type Start = (stage: Stage) => Promise<Engine>;

/** How the module of each engine is loaded, by its name. */
export type Engines = Readonly<Record<string, () => Promise<{ readonly start: Start }>>>;
