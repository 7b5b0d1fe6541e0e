"""Renewal and overdue reminders: which are due, who sends them, and what keeps them from being sent twice."""
