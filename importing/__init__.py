"""Questionnaires of other systems, read into drafts of engagement files, and what could not come along."""
