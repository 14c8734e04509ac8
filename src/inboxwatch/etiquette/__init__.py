"""Pure etiquette: states, timing, limits, plan and the wording of drafts."""
