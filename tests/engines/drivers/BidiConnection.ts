import { once } from 'node:events'
import { WebSocket } from 'undici'

type Message = { id?: number; type: string; method?: string; params?: object; result?: object; message?: string }

/** A connection that speaks WebDriver BiDi: commands with answers, and events. */
export class BidiConnection {
  private readonly socket: WebSocket
  private readonly pending = new Map<number, { resolve(result: object): void; reject(error: Error): void }>()
  private commands = 0

  private constructor(socket: WebSocket, onEvent: (method: string, params: object) => void) {
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(`${data}`) as Message
      if (message.id === undefined) return onEvent(message.method ?? '', message.params ?? {})
      const command = this.pending.get(message.id)
      this.pending.delete(message.id)
      if (message.type === 'success') command?.resolve(message.result ?? {})
      else command?.reject(new Error(message.message))
    })
    socket.addEventListener('close', () => {
      for (const command of this.pending.values()) command.reject(new Error('The browser closed the connection.'))
    })
  }

  static async open(address: string, onEvent: (method: string, params: object) => void): Promise<BidiConnection> {
    const socket = new WebSocket(address)
    await once(socket, 'open')
    return new BidiConnection(socket, onEvent)
  }

  /** @throws Error with the browser's message */
  send<R extends object>(method: string, params: object = {}): Promise<R> {
    return new Promise((resolve, reject) => {
      const id = ++this.commands
      this.pending.set(id, {
        resolve: result => resolve(result as R),
        reject: error => reject(new Error(`${method}: ${error.message}`)),
      })
      this.socket.send(JSON.stringify({ id, method, params }))
    })
  }
}
