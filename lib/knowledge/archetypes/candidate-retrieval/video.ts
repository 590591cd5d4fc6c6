import type { Setting } from '../types'

/** Uploaded videos and clips: works of creators, taken in by watching. */
export const video: Setting = {
  id: 'video',
  name: 'Video feed',
  signs: [/\b(videos?|clips?)\b/i, /\buploads?\b/i],
  over: {
    words: {
      unit: 'video',
      units: 'videos',
      positive: 'watched video',
      entity: 'viewer',
      action: 'hand a set of candidates to the ranker',
      actor: 'the ranker',
      consumer: 'the viewer',
      viewer: 'viewer',
      viewers: 'viewers',
      creator: 'creator',
      creators: 'creators',
      upload: 'upload',
      uploads: 'uploads',
      view: 'view',
      views: 'viewing',
      watched: 'watched',
      took: 'watched',
      frames: 'frames',
      autoplay: 'autoplay',
    },
    exp: { unit: 'viewer' },
  },
}
