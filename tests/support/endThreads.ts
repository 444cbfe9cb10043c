import { endThreads } from '../../local-cloud/functions/threads'

// Each file has threads of its own; left alone they would pile up in the process that runs all of them.
afterAll(endThreads)
