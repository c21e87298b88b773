"""The work of the commands: build, hand in, grade, record, give feedback."""
