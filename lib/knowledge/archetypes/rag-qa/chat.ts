import type { Setting } from '../types'

/** Questions put into chat channels, where everybody reads the thread. */
export const chatChannels: Setting = {
  id: 'chat_channels',
  name: 'Chat channels',
  signs: [/\bslack\b|\bmicrosoft teams\b|\bms teams\b/i, /\bchannels?\b/i, /\bin the thread\b/i, /\bon-call\b/i],
  over: {
    words: {
      unit: 'question',
      units: 'questions',
      positive: 'supported answer',
      entity: 'document',
      action: 'answer with citations or abstain',
      actor: 'the answering bot',
      consumer: 'the asker',
      thread: 'thread',
      threads: 'threads',
      channels: 'channels',
      whole_channels: 'Everybody in a channel reads the same thread, so channels (or teams)',
      told: 'the other arm reads the answers in the same thread',
      helpers: 'On-call and support staff',
    },
    exp: { unit: 'channel' },
  },
}
