import type { Agent } from 'undici'

/** How an import uses the network. */
export type Network = { agent: Agent; signal?: AbortSignal }
