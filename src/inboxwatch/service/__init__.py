"""One pass of the whole job, and the daemon around it."""
