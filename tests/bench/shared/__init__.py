"""What several clients have in common.

A module imports the libraries of its own client only: they count in the client's memory.
"""
