"""What recipes, notebooks, the run report, platforms and the bench mean. No Sphinx, no pytest."""
