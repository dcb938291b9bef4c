/** An edition's tags in one language, in its own order. */
export interface EditionRead {
  readonly code: string;
  readonly name: string;
  readonly pillars: readonly PillarRead[];
}

export interface PillarRead {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly workstreams: readonly WorkstreamRead[];
}

export interface WorkstreamRead {
  readonly id: number;
  /** Unique within the edition, and begins with its pillar's: `I.2`. */
  readonly code: string;
  readonly name: string;
}
