import type { Dissent, Topic } from './topic'

const same = (one: Dissent, other: Dissent): boolean => one.text === other.text && (one.who ?? '') === (other.who ?? '')

/** Dissent of an earlier conclusion that is not in the new one: it may be said to be settled, but not left out. */
export const droppedDissent = (before: Pick<Topic, 'dissent'>, now: readonly Dissent[]): readonly Dissent[] => before.dissent.filter((old) => !now.some((one) => same(one, old)))

/** “谁都可以把话说完”: what everybody at the table has agreed to before they begin. */
export const rulesOfTalk = [
  '主持人不发表自己的主张，保证每个人都能把话说完。',
  '想说话先举手，或者在手机“会场”里点“我要发言”，主持人按先后请。',
  '一次一个人说，一件一件商量，不跑题、不打断。',
  '每人说几分钟，主持人先讲明；时间到了把这句话说完，还想说的再排队。',
  '对事不对人，讲事实、讲理由，不翻旧账、不说重话。',
  '有利害关系的先说明，自己的事自己不拍板。',
  '能谈拢的写成共识：谁来办、哪天办好。',
  '谈不拢的照实记：有几个人、是谁的意见，一条也不丢。',
] as const
