import { connect as connectTcp, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { Agent, type buildConnector } from 'undici'
import { CliError } from '../output/CliError.ts'
import { isPrivateAddress } from './isPrivateAddress.ts'

const CONNECT_TIMEOUT_MS = 10_000

/** Options of createSafeAgent. */
type AgentOptions = {
  /** Whether servers on this machine and the local network may be used. */
  isPrivateAllowed?: boolean
  /** Replaces the lookup of host names. */
  lookup?: LookupFunction
  /** Replaces the check whether a connected socket leads to a private server. */
  isPrivate?: (socket: Socket) => boolean
}

const hasPrivateServer = ({ remoteAddress = '' }: Socket): boolean => isPrivateAddress(remoteAddress)

/** The server has a private address. */
export class PrivateAddressError extends CliError {
  override name = 'PrivateAddressError'
  constructor(host: string) {
    super(3, `${host} is on this machine or a private network. If you trust the address, use --allow-private.`)
  }
}

/**
 * Creates an agent that sends nothing to private addresses. It checks the address of the connected socket before it
 * writes a byte: a host name may lead elsewhere each time it is looked up, and undici looks up no address that is
 * written as a number.
 */
export const createSafeAgent = (options: AgentOptions = {}): Agent =>
  new Agent({ connect: createConnector(options), connections: 4 })

function createConnector({
  isPrivateAllowed,
  lookup,
  isPrivate = hasPrivateServer,
}: AgentOptions): buildConnector.connector {
  return ({ hostname, protocol, port, servername }, callback) => {
    const isTls = protocol === 'https:'
    const socket = connectTcp({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (isTls ? 443 : 80),
      timeout: CONNECT_TIMEOUT_MS,
      ...(lookup && { lookup }),
    })
    const fail = (error: Error) => {
      socket.destroy()
      callback(error, null)
    }
    socket.once('error', fail)
    socket.once('timeout', () => fail(new CliError(3, `${hostname} does not answer.`)))
    socket.once('connect', () => {
      if (!isPrivateAllowed && isPrivate(socket)) return fail(new PrivateAddressError(hostname))
      if (!isTls) return handOver(socket)
      const secure = connectTls({ socket, servername: servername || hostname, ALPNProtocols: ['http/1.1'] })
      secure.once('error', fail)
      secure.once('secureConnect', () => {
        secure.off('error', fail)
        handOver(secure)
      })
    })
    const handOver = (ready: Socket) => {
      socket.off('error', fail)
      socket.removeAllListeners('timeout')
      socket.setTimeout(0)
      callback(null, ready)
    }
  }
}
