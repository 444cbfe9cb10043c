import * as directory from '@/domain/directory/contracts'
import type { Contract } from '@/domain/kernel/contract'
import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'

const isContract = (value: unknown): value is Contract => typeof value === 'object' && value !== null && 'name' in value && 'input' in value

/** Every act the system knows, by name. */
export const contracts: ReadonlyMap<string, Contract> = new Map(
  [opinion, topic, meeting, supervision, directory, notice].flatMap((context) => Object.values(context).filter(isContract)).map((contract) => [contract.name, contract]),
)
