import { BlockList, isIP, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** IPv4 addresses that are not on the public internet (IANA's special-purpose registry). */
const SPECIAL_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const
/** IPv6 addresses inside 2000::/3 that are not public, or lead to IPv4 addresses: Teredo, documentation, 6to4. */
const SPECIAL_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const special = new BlockList()
for (const [net, prefix] of SPECIAL_IPV4) special.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of SPECIAL_IPV6) special.addSubnet(net, prefix, 'ipv6')
const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')
/** NAT64: the last 32 bits are an IPv4 address. */
const nat64 = new BlockList()
nat64.addSubnet('64:ff9b::', 96, 'ipv6')
const mapped = new BlockList()
mapped.addSubnet('::ffff:0:0', 96, 'ipv6')

/**
 * Whether a server with this IP address is private: this machine, the local network, or an address that is not assigned
 * on the public internet. Addresses that contain an IPv4 address count as that address.
 * @param address as a socket reports it: `127.0.0.1`, `::ffff:7f00:1`. Anything else counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const ip = address.split('%', 1)[0] ?? ''
  if (!isIP(ip) || isOwnAddress(ip)) return true
  if (!isIPv6(ip)) return special.check(ip, 'ipv4')
  if (mapped.check(ip, 'ipv6') || nat64.check(ip, 'ipv6')) return isPrivateAddress(lastIpv4(ip))
  return !publicIpv6.check(ip, 'ipv6') || special.check(ip, 'ipv6')
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastIpv4(ip: string): string {
  const dotted = /\d+\.\d+\.\d+\.\d+$/.exec(ip)?.[0]
  if (dotted) return dotted
  // URL writes addresses in their shortest form, without dots.
  const parts = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split(':').slice(-2)
  const [high = 0, low = 0] = parts.map(part => Number.parseInt(part || '0', 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** Whether it is an address of this machine, which may be public. */
const isOwnAddress = (ip: string): boolean =>
  Object.values(networkInterfaces()).some(list => list?.some(({ address }) => address.split('%', 1)[0] === ip))
