import type { Setting } from '../types'
import { contoursOperation } from './contours-operation'
import { contoursReasons } from './contours-reasons'
import { contoursRegisters } from './contours-registers'

/** Organs and lesions outlined in medical images, corrected and signed by a clinician. */
export const organContours: Setting = {
  id: 'organ_contours',
  name: 'Organ and lesion contours',
  signs: [
    /\b(?:MRI|CT|radiotherap\w*|radiation oncolog\w*|dosimetr\w*|ultrasound|endoscop\w*|histolog\w*|histopatholog\w*|surg(?:ery|ical))\b/i,
    /\b(?:prostate|tumou?rs?|organs?|liver|heart|ventricles?|lungs?|kidneys?|bladder|rectum|retina)\b/i,
    /\b(?:patients?|radiologists?|surgeons?|clinics?|hospitals?)\b/i,
  ],
  over: {
    words: {
      unit: 'scan',
      units: 'scans',
      positive: 'target structure',
      entity: 'patient',
      action: 'propose contours that a clinician corrects and signs',
      actor: 'the treating clinician',
      consumer: 'the patient',
      task: 'contouring',
      baseline: 'atlas registration as in the planning system',
      site: 'hospital',
    },
    sources: [
      'Isensee et al. 2021, doi 10.1038/s41592-020-01008-z (nnU-Net)',
      'Maier-Hein et al. 2024, doi 10.1038/s41592-023-02151-z (Metrics reloaded)',
      'Nikolov et al. 2021, doi 10.2196/26151 (surface Dice)',
      'Reinke et al. 2024, doi 10.1038/s41592-023-02150-0 (metric pitfalls)',
    ],
    metrics: {
      good: ['dice', 'hausdorff95', 'per_class_iou', 'miou'],
      pick: 'Dice by structure and [[entity]], never pooled over slices, against the {{exp.annotatorDice}} that two experts reach; the distance of borders stands beside it, because dose follows the border.',
      bad: [
        { id: 'pixel_accuracy', why: 'a small organ left out entirely hardly lowers it' },
        { id: 'roc_auc', why: 'easy voxels far from the organ decide it' },
      ],
      business: {
        id: 'manual_effort_per_image',
        name: 'Contour sets signed after minor edits only',
        target: '{{exp.mdeRel}} more than from the atlas',
      },
      guardrails: [
        {
          id: 'hd95',
          name: 'Border distance at which nineteen in twenty points lie',
          limit: 'at most {{exp.hdMm}} mm in each structure',
        },
        {
          id: 'gross',
          name: 'Missing, mirrored or displaced structures',
          limit: 'none in {{exp.testPatients}} external ones: under {{exp.grossBound}}',
        },
        { id: 'unedited', name: 'Sets signed unopened', limit: 'at most {{prod.unopenedShare}}; each is reviewed' },
      ],
    },
    problem: {
      summary: [
        'For each [[unit]] contours are proposed before [[actor]] opens it; every set is read, corrected and signed, and nothing is treated from an unsigned one.',
        'The gain is minutes and agreement between readers, not autonomy.',
      ],
      whyMl: [
        'Atlases copy the anatomy of others and fail on fillings, surgery and implants; appearance across slices is learned from signed contours.',
        'Margins around a [[positive]] are protocol, a rule of each [[site]], and are added after.',
      ],
      antiGoals: [
        'No treatment or measurement from an unsigned contour.',
        'No diagnosis: what is outlined is not graded.',
        'No silent smoothing of what a clinician drew.',
      ],
      falsePositive: 'a contour is too large: minutes of editing, or healthy tissue in the field',
      falseNegative: 'part of the structure is outside: editing if seen, underdosed or unmeasured if not',
      baseline: {
        id: 'classical_cv',
        text: '[[baseline]], and a second expert: both on the same external [[entity]]s and the same split.',
      },
      stakeholders: [
        { who: 'Clinicians', cares: 'edits shorter than drawing, odd cases flagged' },
        { who: 'Medical physics', cares: 'known behavior by scanner and protocol' },
        { who: 'Regulatory', cares: 'intended use, change control, evidence by site' },
      ],
    },
    data: {
      sources: [
        { name: 'Scans', holds: 'voxels, spacing, protocol', trap: 'resampled copies beside originals' },
        { name: 'Signed contours', holds: 'structure, reader, date', trap: 'drawn to the house’s margins' },
        { name: 'Double readings', holds: 'two experts, blind', trap: 'second one saw the first' },
        { name: 'Edits', holds: 'proposed against signed', trap: 'anchored by the proposal' },
      ],
      labels: [
        'Signed contours follow house protocols, so structures are redrawn or mapped to one guideline before sites are mixed.',
        'On {{data.secondShare}} two experts draw blind; their Dice of about {{exp.annotatorDice}} and their distance are the ceiling of every claim, structure by structure.',
        'A contour takes {{data.minutesPerMask}}; {{data.newMasks}} from other scanners cost {{data.maskUsd}}. Edited proposals train, but never test: the editor has seen the answer.',
      ],
      features: [
        { group: 'Voxels at native spacing', available: 'with the [[unit]]', trap: 'burned-in marks' },
        { group: 'Spacing, orientation, phase', available: 'header, checked', trap: 'left and right exchanged' },
        { group: 'Registered second modality', available: 'when taken', trap: 'registration error as anatomy' },
        { group: 'Earlier contours', available: 'when repeated', trap: 'copies yesterday’s error' },
        { group: 'Plan, dose, report', available: 'never', trap: 'banned: made from the contour' },
      ],
      leaks: [
        'Slices or visits of one [[entity]] on both sides.',
        'Preprocessing fitted over test [[site]]s.',
        'Test contours drawn as corrections of this network.',
      ],
      split: {
        strategy: 'patient_based',
        text: [
          'All slices, phases and visits of one [[entity]] fall on one side; slices are no cases.',
          'The verdict comes from whole [[site]]s with other scanners and protocols, {{exp.testPatients}} [[entity]]s drawn twice, opened once a version.',
        ],
        whyNotRandom:
          'neighboring slices of one [[entity]] differ by millimeters: {{exp.annotatorDice}} is passed without learning anatomy',
      },
      quality: [
        'Before inference: orientation, spacing, field of view, missing slices, implants; after it: volume and position against the range of the training, each part connected. A failed check sends the [[unit]] to drawing by hand.',
      ],
      privacy: [
        'Voxels of a head rebuild a face: defaced or kept at the [[site]]; identifiers leave the header, the key stays.',
        {
          text: 'Health data under GDPR art. 9; HIPAA de-identification for the US sites.',
          when: [{ path: 'reg.regions', has: ['US'] }],
        },
      ],
    },
    model: {
      options: [
        {
          id: 'sam_prompted',
          name: 'Prompted SAM',
          fits: [{ path: 'data.nLabeled', below: 30 }],
          pro: 'With {{data.nLabeled}} contours a prompt by the reader is the only honest start.',
          con: 'One prompt a slice and structure costs part of the {{data.minutesPerMask}} it should save.',
          work: 'one encoder pass a slice, a decoder a prompt',
        },
        {
          id: 'nnunet',
          name: 'nnU-Net, three-dimensional',
          pro: 'Sets resolution and patches from the scans themselves, reads across slices, and is hard to beat below thousands of contours; {{arch.latencyMinutes}} are ample for it.',
          con: 'Slow to train, with several folds a version.',
          work: 'sliding patches, averaged over folds',
        },
        {
          id: 'unet',
          name: 'U-Net, slice by slice',
          pro: 'Light and quick to try.',
          con: 'Slices disagree at the ends of an organ, where {{exp.hdMm}} mm are lost first.',
          work: 'one pass a slice',
        },
      ],
      theory: [
        'Dice rises with the size of a structure for the same border error, so small and large ones are never averaged; surface Dice at {{exp.hdMm}} mm follows editing time more closely.',
        'With one [[site]] protocol and scanner are one variable; only [[units]] from elsewhere tell them apart.',
      ],
      loss: 'Cross-entropy plus Dice by structure; absent structures and structures not drawn at a [[site]] are masked, not zero.',
      augmentation:
        'Elastic, contrast, bias field, lower resolution; mirrored only where left and right are one class.',
      regularization: 'Five folds, averaged; early stopping on a [[site]] not trained on.',
      optimization: 'The self-configured recipe first; changes are kept only if external [[site]]s gain.',
      interpretability: [
        'Slices where folds disagree are listed first for [[actor]]; the contour is always shown on the image, never alone.',
      ],
    },
    reasons: contoursReasons,
    ...contoursOperation,
    ...contoursRegisters,
  },
}
