/**
 * Class of what the header shows on a phone only on request: there why somebody is flagged stands right below the name
 * and the stage.
 */
export const FOLDED = 'max-md:group-data-folded/head:hidden';
