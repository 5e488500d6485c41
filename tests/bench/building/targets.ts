/** Pages a second of the longest document, as a share of any shorter one's: machines are not equally fast twice. */
export const LINEAR = 0.85;
/** Time of a build after one annotation was changed, as a share of the whole build's. */
export const TOUCHED_SHARE = 0.05;
