import { useAct } from '@/client/useAct'
import { useForm } from '@/client/useForm'
import { useView } from '@/client/useView'
import { amend, look, submit as handIn } from '@/domain/report/contracts'
import type { Sections } from '@/domain/report/form'
import type { ReportView } from '@/domain/report/views'

/** A name as it is typed: what is empty is not there. */
export interface Signer {
  person: string | null
  name: string
  sector: string
  address: string
  phone: string
}
interface Writing {
  version: number
  title: string
  matter: string
  sections: Sections
  proposers: Signer[]
  contactName: string
  contactPhone: string
}

const from = ({ version, title, matter, sections, proposers, contact }: ReportView): Writing => ({
  version,
  title,
  matter,
  sections: Object.fromEntries(sections.map(({ key, text }) => [key, text])),
  proposers: proposers.map(({ person, name, sector, address, phone }) => ({ person, name, sector: sector ?? '', address: address ?? '', phone: phone ?? '' })),
  contactName: contact?.name ?? '',
  contactPhone: contact?.phone ?? '',
})

const filled = (text: string): string | null => (text.trim() === '' ? null : text)

/** A draft on its way: what is typed stays on this phone until the cloud has it. */
export function useWriting(id: string) {
  const view = useView(look, { id })
  const { form, set, start, forget, restored } = useForm<Writing>(`report:${id}`, view.value && from(view.value))
  const act = useAct()

  const save = async (): Promise<ReportView | null> => {
    if (!form || !view.value) return null
    // Nothing was changed: there is nothing to write into its diary.
    if (JSON.stringify(form) === JSON.stringify(from(view.value))) return view.value
    const { version, title, matter, sections, proposers, contactName, contactPhone } = form
    const saved = await act.run(amend, {
      id,
      version,
      title,
      matter,
      sections,
      proposers: proposers.map(({ person, name, sector, address, phone }) => ({ person, name, sector: filled(sector), address: filled(address), phone: filled(phone) })),
      contact: filled(contactName) || filled(contactPhone) ? { name: contactName, phone: filled(contactPhone) } : null,
    })
    if (!saved) return null
    forget()
    view.put(saved)
    start(from(saved))
    return saved
  }
  const submit = async (): Promise<ReportView | null> => {
    const saved = await save()
    return saved && act.run(handIn, { id, version: saved.version })
  }
  const refresh = async () => {
    act.clear()
    await view.reload()
  }
  const takeMine = () => {
    if (view.value) set({ version: view.value.version })
  }
  const newer = view.value !== null && form !== null && view.value.version !== form.version
  return { view, form, set, act, restored, save, submit, refresh, newer, takeMine }
}
