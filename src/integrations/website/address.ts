import { BlockList, isIP, isIPv4 } from 'node:net'

// What is not the open internet: private and shared nets, loopback, link-local with its metadata services, documentation,
// benchmarking, multicast, reserved, and the ways IPv4 is written in IPv6.
const closed4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const closed = new BlockList()
for (const net of closed4.split(' ')) {
  const [address, bits] = net.split('/')
  closed.addSubnet(address!, Number(bits), 'ipv4')
}
// Of IPv6 only the global unicast net is open, and not the parts of it that carry IPv4 within or lead nowhere.
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
for (const net of '2001::/23 2001:db8::/32 2002::/16 3fff::/20'.split(' ')) {
  const [address, bits] = net.split('/')
  closed.addSubnet(address!, Number(bits), 'ipv6')
}

/** Whether an IP address is one on the open internet. What is no IP address is not. */
export function isOpen(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4')
  if (!isIP(address)) return false
  const bare = address.split('%')[0]!
  return open6.check(bare, 'ipv6') && !closed.check(bare, 'ipv6')
}

/** The IP address a URL's host is written as, or undefined when it is a name. */
export const literalIn = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) ? bare : undefined
}
