"""Average a quarter of a cube on 4 workers, once they are there."""

from cluster_mean import print_mean

seconds = print_mean(workers=4, quarters=1)
