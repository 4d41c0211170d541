"""Average half a cube on 2 workers, once they are there."""

from cluster_mean import print_mean

seconds = print_mean(workers=2, quarters=2)
