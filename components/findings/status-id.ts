/** Of the line that says how many findings are open. */
export const STATUS_ID = 'findings-status'
