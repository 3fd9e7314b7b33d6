const NO_OFFERS = ['protection', 'visit']
const PROGRAMMES = ['bilateral_programme', 'seasonal_programme', 'border_worker', 'regional_free_movement']

/** Whether a pathway of this kind is a way to go and work: not protection, nor a visit that does not let one work. */
export const isWayToWork = (kind: string): boolean => !NO_OFFERS.includes(kind)

/** Whether governments run a pathway of this kind for workers from certain countries. */
export const isPublicProgramme = (kind: string): boolean => PROGRAMMES.includes(kind)
