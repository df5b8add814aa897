/** The name our form font gets among the default resources of a form that isn't ours. */
export const ADOPTED_FONT = 'VwInvul';
