"""To and from learning platforms: what was downloaded there, and what is uploaded."""
