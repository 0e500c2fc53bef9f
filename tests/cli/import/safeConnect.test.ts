import { createServer, type Server } from 'node:http'
import type { AddressInfo, LookupFunction, Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchBytes } from '../../../src/cli/import/fetchBytes.ts'
import { isPrivateAddress } from '../../../src/cli/import/isPrivateAddress.ts'
import { createSafeAgent } from '../../../src/cli/import/safeConnect.ts'

let server: Server
let port = 0
let bytesReceived = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    const target = /^\/to\/(.*)$/.exec(request.url ?? '')?.[1]
    if (target) response.writeHead(302, { location: decodeURIComponent(target) })
    response.end('secret')
  })
  server.on('connection', socket => {
    socket.on('data', data => {
      bytesReceived += data.length
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())
beforeEach(() => {
  bytesReceived = 0
})

/** A name server whose names all lead to this machine. */
const lookup: LookupFunction = (host, { all }, callback) => {
  const address = { 'six.example': '::1', 'mapped.example': '::ffff:127.0.0.1' }[host] ?? '127.0.0.1'
  const family = address.includes(':') ? 6 : 4
  if (all) callback(null, [{ address, family }])
  else callback(null, address, family)
}

const load = (address: string, isPrivateAllowed = false) =>
  fetchBytes(address, { agent: createSafeAgent({ isPrivateAllowed, lookup }), maxBytes: 1000, accept: '*/*' })

const HOSTS =
  '127.0.0.1 127.1 127.0.1 2130706433 017700000001 0x7f000001 0x7f.1 0x7f.0.0.1 0177.0.0.1 127.0.0.1. 127.1.2.3 ' +
  '%31%32%37.0.0.1 １２７.0.0.1 0 0.0.0.0 0x0 localhost LOCALHOST localhost. a.localhost internal.example ' +
  'six.example mapped.example [::1] [0:0:0:0:0:0:0:1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] ' +
  '[0:0:0:0:0:ffff:7f00:0001] [64:ff9b::7f00:1] 0177.1 0177.0.1 0x7F.0x0.0x0.0x1 0x7f.0.1 0x000000007f000001 ' +
  '127.0.0.1%2e 127%2e0%2e0%2e1 127。0。0。1 ①②⑦.⓪.⓪.① ˡocalhost LOCALHOST. ' +
  '[0000::0001] [fe80::1] 127.255.255.254 0.1 00000177.1'

/** A name server that answers differently each time: first with a public address, then with this machine. */
function createRebindingLookup(): { lookup: LookupFunction; answers: string[] } {
  const answers: string[] = []
  const lookup: LookupFunction = (_host, { all }, callback) => {
    const address = answers.length === 0 ? '93.184.215.14' : '127.0.0.1'
    answers.push(address)
    if (all) callback(null, [{ address, family: 4 }])
    else callback(null, address, 4)
  }
  return { lookup, answers }
}

describe('an import without --allow-private', () => {
  it('tries more than 40 notations', () => {
    expect(new Set(HOSTS.split(' ')).size).toBeGreaterThanOrEqual(45)
  })

  it('sends no byte to a name that is public when it is checked, and private when it is connected', async () => {
    const { lookup, answers } = createRebindingLookup()
    lookup('rebinding.example', { all: false }, () => undefined) // a check of the name alone, which finds it public
    const agent = createSafeAgent({ lookup })
    const address = `http://rebinding.example:${port}/secret`
    for (let time = 0; time < 3; time++)
      await expect(fetchBytes(address, { agent, maxBytes: 1000, accept: '*/*' })).rejects.toThrow('private network')
    expect(answers.slice(0, 2)).toEqual(['93.184.215.14', '127.0.0.1'])
    expect(bytesReceived).toBe(0)
  })

  it('sends no byte to one of several addresses of a name that is private', async () => {
    const lookup: LookupFunction = (_host, { all }, callback) => {
      // Nothing listens at the first, which is reserved for documentation.
      const addresses = ['::1', '127.0.0.1'].map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
      if (all) callback(null, addresses)
      else callback(null, '127.0.0.1', 4)
    }
    const options = { agent: createSafeAgent({ lookup }), maxBytes: 1000, accept: '*/*' }
    await expect(fetchBytes(`http://both.example:${port}/`, options)).rejects.toThrow('private network')
    expect(bytesReceived).toBe(0)
  })

  it.each(HOSTS.split(' '))('sends no byte to %s', async host => {
    // Not every form can be reached on every machine. Where it can, it is refused.
    await expect(load(`http://${host}:${port}/secret`)).rejects.toThrow(/private network|could not be fetched/)
    expect(bytesReceived).toBe(0)
  })

  it.each(['127.0.0.1', '2130706433', '[::ffff:7f00:1]', 'internal.example'])(
    'refuses %s once connected',
    async host => {
      await expect(load(`http://${host}:${port}/secret`)).rejects.toThrow(/private network/)
    },
  )

  it.each(['127.0.0.1', 'localhost'])('sends no TLS greeting to %s', async host => {
    await expect(load(`https://${host}:${port}/secret`)).rejects.toThrow(/private network/)
    expect(bytesReceived).toBe(0)
  })

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/x', 'data:text/plain,x', 'nonsense'])(
    'does not fetch %s',
    async url => {
      await expect(load(url)).rejects.toThrow('is no http or https address')
    },
  )
})

// Each hop opens its own connection, which is checked in the same way.
describe('a redirect', () => {
  it.each(['127.0.0.1', '2130706433', '[::ffff:7f00:1]', 'localhost', 'internal.example'])(
    'from a public server to %s sends no byte there',
    async host => {
      let requests = 0
      const publicServer = createServer((_, response) => {
        requests++
        response.writeHead(302, { location: `http://${host}:${port}/secret` }).end()
      })
      await new Promise<void>(resolve => publicServer.listen(0, '127.0.0.1', resolve))
      const publicPort = (publicServer.address() as AddressInfo).port
      const isPrivate = ({ remotePort, remoteAddress }: Socket) =>
        remotePort !== publicPort && isPrivateAddress(remoteAddress ?? '')
      const options = { agent: createSafeAgent({ lookup, isPrivate }), maxBytes: 1000, accept: '*/*' }
      await expect(fetchBytes(`http://public.example:${publicPort}/`, options)).rejects.toThrow('private network')
      publicServer.close()
      expect(requests).toBe(1)
      expect(bytesReceived).toBe(0)
    },
  )

  it('to another protocol is not followed', async () => {
    const target = encodeURIComponent('file:///etc/passwd')
    await expect(load(`http://127.0.0.1:${port}/to/${target}`, true)).rejects.toThrow('is no http or https address')
  })

  it('is followed five times', async () => {
    let address = `http://127.0.0.1:${port}/end`
    for (let i = 0; i < 5; i++) address = `http://127.0.0.1:${port}/to/${encodeURIComponent(address)}`
    expect((await load(address, true)).url).toBe(`http://127.0.0.1:${port}/end`)
    address = `http://127.0.0.1:${port}/to/${encodeURIComponent(address)}`
    await expect(load(address, true)).rejects.toThrow('redirects more than 5 times')
  })
})

it('fetches from this machine with --allow-private', async () => {
  expect(new TextDecoder().decode((await load(`http://127.0.0.1:${port}/ok`, true)).bytes)).toBe('secret')
  expect(bytesReceived).toBeGreaterThan(0)
})

it('stops at the size limit', async () => {
  const options = { agent: createSafeAgent({ isPrivateAllowed: true }), maxBytes: 3, accept: '*/*' }
  await expect(fetchBytes(`http://127.0.0.1:${port}/`, options)).rejects.toThrow('larger than')
})

const PRIVATE =
  '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.0.1 198.18.0.1 224.0.0.1 ' +
  '255.255.255.255 :: ::1 fe80::1 fe80::1%eth0 fc00::1 fd12::1 ff02::1 ::ffff:10.0.0.1 ::ffff:a00:1 64:ff9b::7f00:1 ' +
  '64:ff9b::10.0.0.1 64:ff9b:1::a00:1 2001:db8::1 2002:7f00:1:: 2001:0:7f00:1:: ::127.0.0.1 unix'
it.each(PRIVATE.split(' '))('counts %s as private', address => {
  expect(isPrivateAddress(address)).toBe(true)
})

const PUBLIC = '93.184.215.14 8.8.8.8 172.32.0.1 2606:2800:21f::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 64:ff9b::808:808'
it.each(PUBLIC.split(' '))('counts %s as public', address => {
  expect(isPrivateAddress(address)).toBe(false)
})
