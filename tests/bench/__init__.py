"""The clients timed side by side: in the lab, or on the reader's own storage."""
