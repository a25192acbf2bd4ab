// The main job, as one story: from a phone to a booked building meeting, and from an application to a decision.
import { test } from 'node:test'
import { browserHouse } from './house.ts'
import { computer, leave, phone, plainPhone, somebody } from './person.ts'
import { applyForCarport, askForDrawing, decide, readDecision, sendDrawing } from './story-case.ts'
import { beReminded, bookMeeting, moveMeeting, readReceipt } from './story-meeting.ts'

for (const screen of [phone, computer, plainPhone]) {
  test(`from login to decision, ${screen.name}`, async (t) => {
    await using house = await browserHouse()
    const citizen = await somebody(house, screen)
    const caseworker = await somebody(house, { ...screen, width: 1280 })

    await bookMeeting(citizen)
    const meeting = await readReceipt(citizen, house)
    const number = await applyForCarport(citizen, house)
    await askForDrawing(caseworker, house, number)
    await sendDrawing(citizen, house)
    await decide(caseworker, house, number)
    await readDecision(citizen, house, number)
    await beReminded(house, meeting)
    await moveMeeting(citizen, house)

    await leave(t, citizen, caseworker)
  })
}
