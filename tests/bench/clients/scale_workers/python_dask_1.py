"""Average a quarter of a cube on 1 worker, once they are there."""

from cluster_mean import print_mean

seconds = print_mean(workers=1, quarters=1)
