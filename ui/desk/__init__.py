"""What an analyst works with on one case: clips, viewer, timeline, inspector, jobs."""
