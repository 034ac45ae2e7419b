/** The body editor under an editor's fingers. */
import { afterAll, beforeAll, describe } from 'vitest'
import { Desk } from '../support/desk.ts'
import { fields } from './body-fields.ts'
import { pasting } from './body-pasting.ts'
import { typing } from './body-typing.ts'
import { type At, journey } from './house.ts'

/** Registers the tests of the body editor. */
export function bodyTests(at: At): void {
  describe('the body editor', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
      const { email, password } = at().product.login
      await desk.logIn(email, password)
    })
    afterAll(() => desk.page.close())
    describe('typing', () =>
      typing(
        journey(() => desk),
        () => desk,
      ))
    describe('pasting', () =>
      pasting(
        journey(() => desk),
        () => desk,
      ))
    describe('fields', () =>
      fields(
        journey(() => desk),
        () => desk,
      ))
  })
}
