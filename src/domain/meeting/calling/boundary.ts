/**
 * “防止变味为‘信访办’‘裁判员’‘执行庭’” (seed 004), “到位不越位” (seed 001): what whoever convenes a topic's meeting has to be sure of.
 * One that cannot be ticked means that the matter belongs elsewhere.
 */
export const boundary = {
  negotiable: { says: '这件事可以商量，各方都愿意坐下来谈', or: '没有商量余地的，不要开协商会' },
  notPetition: { says: '不是已经交办的信访事项', or: '信访事项由信访部门办，这里不是信访办' },
  notInCourt: { says: '没有进入诉讼、仲裁或行政复议', or: '进入程序的，等结果，不在这里商量' },
  notJudging: { says: '不是替个人断是非、裁纠纷', or: '要断是非的，走调解、仲裁或法院，这里不是裁判员' },
  notOrdering: { says: '不是替部门下命令、抓执行', or: '共识报党组织确定以后交办，这里不是执行庭' },
} as const
export type BoundaryKey = keyof typeof boundary
export const boundaryKeys = Object.keys(boundary) as [BoundaryKey, ...BoundaryKey[]]

export interface BoundaryCheck {
  ticked: readonly BoundaryKey[]
  by: string
  at: number
}

/** Those still open, in words. */
export const boundaryOpen = (ticked: readonly BoundaryKey[]): string[] => boundaryKeys.filter((key) => !ticked.includes(key)).map((key) => boundary[key].says)
