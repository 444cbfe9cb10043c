import type { Cloud } from '../cloud'
import type { Shown } from './actors'

interface Hands {
  cloud: Cloud
  act: (who: string, name: string, input: object) => Promise<Shown>
  key: () => string
}

/** A quarter of an hour of the talk about parking: two speak, one asks, everybody votes, three do not agree. */
export async function talkAboutParking({ cloud, act, key }: Hands, clerk: string, meeting: string): Promise<void> {
  const minutes = (many: number) => cloud.travel(many * 60_000)
  const speak = async (turn: Shown, lasts: number) => {
    const { id, version } = await act(clerk, 'floor.giveFloor', { id: turn.id, version: turn.version, minutes: 5 })
    minutes(lasts)
    await act(clerk, 'floor.endTurn', { id, version })
  }
  const sun = await act(clerk, 'floor.addSpeaker', { meeting, key: key(), name: '孙阿姨', from: '3 号楼住户代表' })
  const wang = await act('member-1', 'floor.askToSpeak', { meeting })
  const question = await act('member-2', 'floor.ask', { meeting, key: key(), text: '中学的操场晚上几点能开，谁来管？' })
  for (const no of [1, 3]) await act(`member-${no}`, 'floor.alsoAsk', { meeting, question: question.id })
  await speak(sun, 4)
  await speak(wang, 3)
  await act(clerk, 'floor.markAnswered', { id: question.id, version: question.version, who: '刘凯', note: '晚七点到早六点，物业派人值守' })
  const poll = await act(clerk, 'floor.startPoll', { meeting, key: key(), text: '东侧绿地改生态车位，留出活动场地', mode: 'secret', choices: null })
  for (const [no, choice] of [[1, 0], [2, 0], [3, 0], [5, 1]]) await act(`member-${no}`, 'floor.vote', { meeting, poll: poll.id, choice })
  await act(clerk, 'floor.closePoll', { id: poll.id, version: poll.version, hands: [1, 1, 0] })
  await act(clerk, 'floor.noteDissent', { meeting, key: key(), text: '绿地面积减少', people: 3, who: null })
}
