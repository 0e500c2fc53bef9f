import { describe, expect, it, vi } from 'vitest'
import { withDeadline } from '../../bench/compare/withDeadline.ts'

describe('withDeadline', () => {
  it('gives a result that comes in time', async () => {
    const onLate = vi.fn(async () => {})
    expect(await withDeadline(Promise.resolve(7), 60_000, onLate)).toBe(7)
    expect(onLate).not.toHaveBeenCalled()
  })

  it('passes on an error that comes in time', async () => {
    const failing = Promise.reject(new Error('No picture.'))
    await expect(withDeadline(failing, 60_000, async () => {})).rejects.toThrow('No picture.')
  })

  it('closes what takes too long, and names the deadline instead of the error that follows', async () => {
    let close = async () => {}
    const endless = new Promise<never>((_, reject) => {
      close = async () => reject(new Error('The page is closed.'))
    })
    await expect(withDeadline(endless, 1, () => close())).rejects.toThrow('It took longer than 0.001 s.')
  })
})
