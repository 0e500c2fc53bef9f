/** Caches a function's result per argument, for as long as the argument is in memory. */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, Value>()
  return key => {
    const value = cache.get(key) ?? compute(key)
    cache.set(key, value)
    return value
  }
}
